/** The service that a study was asked to meet (`--p99 300ms --cold 1%`), as what the limits of a gate are: kept or broken. */
import type { Outcome } from '../gates/outcomes.ts';
import { type Arguments, textArgument } from '../verbs/verb.ts';
import { serviceLevelOptions } from './service-level-options.ts';

/** `--p99 300ms`, `--cold 1%`, as they were given. */
export function statedLevel(args: Arguments): string[] {
  return Object.keys(serviceLevelOptions).flatMap((name) => {
    const text = textArgument(args, name);
    return text === undefined ? [] : [`--${name} ${text}`];
  });
}

/** `missed`: what to say after the deployment's name where it is not met. */
export function askedOutcome(args: Arguments, deployment: string, missed: string | undefined): Outcome {
  const stated = statedLevel(args);
  const names = Object.keys(serviceLevelOptions).filter((name) => textArgument(args, name) !== undefined);
  return {
    deployment,
    option: names.join(' --'),
    words: stated.join(' '),
    limit: stated.join(' '),
    found: missed === undefined ? 'met' : 'missed',
    ...(missed !== undefined && { broken: { words: missed } }),
  };
}
