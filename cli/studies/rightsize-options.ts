/** What `rightsize` is asked on the command line: sizes to try, measurements, the weight of cost. */
import type { RightsizeOptions } from '../../engine/planning/rightsize/rightsize.ts';
import { type Parsed, parseNumber, parseShare, parseSizeMb } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, flagArgument, type Option, textArgument } from '../verbs/verb.ts';

export const rightsizeOptions: Readonly<Record<string, Option>> = {
  deployment: { kind: 'text', describe: 'size this deployment alone' },
  memory: { kind: 'text', describe: 'memory to try, e.g. 256MB,512MB,1GB; the usual steps unless told' },
  vcpu: { kind: 'text', describe: 'vCPU to try where they are sold apart from memory, e.g. 0.5,1,2' },
  sizes: { kind: 'text', describe: 'machine sizes to try, e.g. t3.small,t3.medium' },
  measured: {
    kind: 'text',
    describe:
      'mean durations by memory: a Lambda Power Tuning result, the link to its page, or CSV (memory_mb,duration_ms)',
  },
  function: { kind: 'text', describe: 'which function of --measured, where it has several' },
  interpolate: { kind: 'flag', describe: 'try sizes between the measured ones too' },
  by: {
    kind: 'text',
    choices: ['mean', 'p50', 'p99'],
    default: 'mean',
    describe: 'latency by which the fastest is told: mean, p50 or p99',
  },
  balance: {
    kind: 'text',
    default: '50%',
    describe: 'weight of cost against latency in the balanced size: 100 % is the cheapest, 0 % the fastest',
  },
};

const MOST_SIZES = 200;

/** Throws BadInput with everything that cannot be read. */
export function readRightsizeOptions(args: Arguments): Omit<RightsizeOptions, 'level' | 'measured'> {
  const issues: string[] = [];
  const listOf = (name: string, parse: (text: string) => Parsed): number[] | undefined => {
    const parsed = wordsOf(args, name)?.map((text) => parse(text));
    for (const { error } of parsed ?? []) if (error !== undefined) issues.push(`--${name} ${error}`);
    const values = [...new Set(parsed?.flatMap(({ value }) => value ?? []))];
    if (values.includes(0)) issues.push(`--${name} must be above 0, got 0`);
    if (values.length > MOST_SIZES)
      issues.push(`--${name} must be at most ${MOST_SIZES} sizes, got ${values.length}`);
    return parsed && values;
  };
  const memoryMb = listOf('memory', parseSizeMb);
  const vcpu = listOf('vcpu', parseNumber);
  const size = wordsOf(args, 'sizes');
  const balance = parseShare(textArgument(args, 'balance') ?? '50%');
  if (balance.error !== undefined) issues.push(`--balance ${balance.error}`);
  else if (balance.value > 1) issues.push(`--balance must be 0–100 %, got ${textArgument(args, 'balance')}`);
  if (size && (memoryMb || vcpu)) issues.push('--sizes must not be given beside --memory or --vcpu: use one');
  const measured = args.measured !== undefined;
  if (measured && (size || vcpu)) {
    issues.push(
      `--measured must not be given beside ${size ? '--sizes' : '--vcpu'}: memory is what was measured`,
    );
  }
  const interpolate = flagArgument(args, 'interpolate');
  if (interpolate && !measured) issues.push('--interpolate must go with --measured, got it alone');
  if (issues.length > 0) throw new BadInput(...issues);
  const deployment = textArgument(args, 'deployment');
  return {
    ...(deployment !== undefined && { deployment }),
    asked: {
      ...(memoryMb && { memoryMb: memoryMb.sort((a, b) => a - b) }),
      ...(vcpu && { vcpu: vcpu.sort((a, b) => a - b) }),
      ...(size && { size: [...new Set(size)] }),
    },
    interpolate,
    balance: balance.value ?? 0,
    by: (textArgument(args, 'by') ?? 'mean') as RightsizeOptions['by'],
  };
}

/** Commas separate; in `1,024 MB` one groups thousands. */
function wordsOf(args: Arguments, name: string): string[] | undefined {
  const words = textArgument(args, name)?.split(/(?<!\d),|,(?!\d{3}\s*[A-Za-z])/);
  return words?.map((word) => word.trim());
}
