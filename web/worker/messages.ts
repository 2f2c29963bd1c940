/** What the page asks of its worker, and what it hears back: plain data, numbered so that late answers are known. */
import type { BreakEven } from '../../engine/planning/breakeven/result.ts';
import type { Result } from '../../engine/result.ts';
import type { Issue } from '../../engine/words/issue.ts';

/** One kind of work each; `document`: a scenario as it is written. */
export interface Work {
  /** The scenario as it stands. */
  run: { readonly ask: { readonly document: unknown }; readonly answer: Result };
  /** A short part of it, at once. */
  preview: { readonly ask: { readonly document: unknown }; readonly answer: Result };
  /** Cost against traffic. */
  curve: { readonly ask: { readonly document: unknown }; readonly answer: BreakEven };
}

export type Kind = keyof Work;

export type Question = {
  readonly [K in Kind]: { readonly kind: K; readonly number: number } & Work[K]['ask'];
}[Kind];

export type Reply =
  | { readonly number: number; readonly told: 'progress'; readonly share: number }
  | { readonly number: number; readonly told: 'answer'; readonly answer: Work[Kind]['answer'] }
  /** The scenario cannot be played: what is wrong with it, all at once. */
  | { readonly number: number; readonly told: 'issues'; readonly issues: readonly Issue[] }
  | { readonly number: number; readonly told: 'fault'; readonly message: string };
