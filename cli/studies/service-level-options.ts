/** The service that a study holds deployments to, as the command line states it: `--p99 300ms --cold 1%`. */
import type { ServiceLevel } from '../../engine/planning/service-level.ts';
import { type Parsed, parseDurationUs, parseShare } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, type Option, textArgument } from '../verbs/verb.ts';

export const serviceLevelOptions: Readonly<Record<string, Option>> = {
  p99: { kind: 'text', once: true, describe: 'longest p99 latency, e.g. 300ms' },
  cold: { kind: 'text', once: true, describe: 'largest share of requests that start cold, e.g. 1%' },
  throttled: {
    kind: 'text',
    once: true,
    describe: 'largest share that is throttled or dropped, e.g. 0 or 0.1%',
  },
  'timed-out': { kind: 'text', once: true, describe: 'largest share that times out, e.g. 0.1%' },
  failed: { kind: 'text', once: true, describe: 'largest share that fails, e.g. 1%' },
};

/** What was asked for. Throws BadInput with everything that cannot be read. */
export function readServiceLevel(args: Arguments): ServiceLevel {
  const issues: string[] = [];
  const read = (name: string, parse: (text: string) => Parsed): number | undefined => {
    const text = textArgument(args, name);
    if (text === undefined) return undefined;
    const { value, error } = parse(text);
    if (error !== undefined) issues.push(`--${name} ${error}`);
    return value;
  };
  const p99Us = read('p99', parseDurationUs);
  const level = {
    cold: read('cold', shareOrNone),
    throttled: read('throttled', shareOrNone),
    timedOut: read('timed-out', shareOrNone),
    failed: read('failed', shareOrNone),
  };
  if (issues.length > 0) throw new BadInput(...issues);
  const stated = Object.entries(level).filter(([, value]) => value !== undefined);
  return { ...(p99Us !== undefined && { p99Ms: p99Us / 1000 }), ...Object.fromEntries(stated) };
}

/** 0 needs no unit. */
function shareOrNone(text: string): Parsed {
  if (text === '0') return { value: 0 };
  const share = parseShare(text);
  return (share.value ?? 0) > 1 ? { error: `must be at most 100 %, got "${text}"` } : share;
}
