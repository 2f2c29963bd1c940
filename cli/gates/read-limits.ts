/** Limits from the command line: `--max-cost 100` for every deployment, `--max-cost lambda=50` for one in its place. */
import { suggestion } from '../../engine/words/nearest.ts';
import { BadInput } from '../bad-input.ts';
import { type Arguments, textArgument, textsArgument } from '../verbs/verb.ts';
import type { MakeCheck, StatedLimit } from './limit.ts';
import { costCheck, LIMIT_KINDS } from './limit-kinds.ts';

/** The limits that were given. Throws BadInput with every one that cannot be read. */
export function readLimits(args: Arguments): StatedLimit[] {
  return readKinds(args, LIMIT_KINDS);
}

/** `--max-cost` of a bill that comes without a simulation, and has no deployments that it could be for. */
export interface CostLimit {
  /** As it was given: `--max-cost 100`. */
  readonly words: string;
  readonly check: Exclude<ReturnType<typeof costCheck>, string>;
}

/** Undefined where none was given. Throws BadInput when it is no amount. */
export function readCostLimit(args: Arguments): CostLimit | undefined {
  const text = textArgument(args, 'max-cost');
  if (text === undefined) return undefined;
  const check = costCheck(text);
  if (typeof check === 'string') throw new BadInput(`--max-cost ${check}`);
  return { words: `--max-cost ${text}`, check };
}

/** A limit that is given twice for the same deployment is a mistake: whichever counted, the other would go unheld. */
export function readKinds(args: Arguments, kinds: Readonly<Record<string, MakeCheck>>): StatedLimit[] {
  const issues: string[] = [];
  const limits = Object.entries(kinds).flatMap(([option, make]) => {
    const stated = new Map<string | undefined, StatedLimit>();
    for (const given of textsArgument(args, option)) {
      const { of, text } = parted(given);
      const check = make(text);
      if (typeof check === 'string') issues.push(`--${option} ${check}`);
      else if (stated.has(of)) {
        const whose = of === undefined ? 'all deployments' : of;
        issues.push(
          `--${option} must be given once for ${whose}, got ${stated.get(of)!.words} and ${text.trim()}`,
        );
      } else
        stated.set(of, { option, words: `--${option} ${given}`, check, ...(of !== undefined && { of }) });
    }
    return [...stated.values()];
  });
  if (issues.length > 0) throw new BadInput(...issues);
  return limits;
}

/** A name may hold a `=`, a limit never does. */
function parted(given: string): { readonly of?: string; readonly text: string } {
  const cut = given.lastIndexOf('=');
  return cut < 1 ? { text: given } : { of: given.slice(0, cut).trim(), text: given.slice(cut + 1) };
}

/** Throws BadInput for limits of deployments that are not there: a mistyped name would never break. */
export function checkNames(limits: readonly StatedLimit[], ids: readonly string[]): void {
  const unknown = limits.filter(({ of }) => of !== undefined && !ids.includes(of));
  if (unknown.length === 0) return;
  throw new BadInput(
    ...unknown.map(
      ({ option, of }) =>
        `--${option} must name a deployment (${ids.join(', ')}), got "${of}"${suggestion(of!, ids)}`,
    ),
  );
}

/** The names in a document, where it says them all; they are looked at again in the result. */
export function namesIn(document: unknown): string[] | undefined {
  if (typeof document !== 'object' || document === null || !('deployments' in document)) return undefined;
  const { deployments } = document;
  if (!Array.isArray(deployments)) return undefined;
  // One that stands in several regions is several, each named after its region.
  if (deployments.some((each: unknown) => Object(each).regions !== undefined)) return undefined;
  const ids = deployments.map((each: unknown) => (each as { id?: unknown } | null)?.id);
  return ids.every((id) => typeof id === 'string') ? ids : undefined;
}
