/** A platform's behaviour as facts to read: plain data that survives JSON, the same for every front end. */
import type { Dated } from '../dated.ts';

/** How the platform behaves in one year and, where its plans differ, on one plan. */
export interface Profile {
  /** As the scenario field `profile` names it. */
  readonly profile: string;
  readonly plan?: string;
  readonly facts: readonly Fact[];
}

/** One dated constant: what the simulation takes it to be, in words, and who says so. */
export interface Fact extends Dated<unknown> {
  /** Its name in the data: idleLife. */
  readonly name: string;
  /** What it is about: `idle life`. */
  readonly label: string;
  /** What it is, with units. */
  readonly words: string;
  /** Where words are not enough. */
  readonly table?: FactTable;
}

export interface FactTable {
  readonly columns: readonly string[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

/** How constants of one name are told. */
export interface FactWords<Value> {
  readonly label: string;
  words(value: Value): string;
  table?(value: Value): FactTable | undefined;
}

/** By the name of the constant. */
export type AnyWords = Readonly<Record<string, FactWords<never> | undefined>>;

/** For the dated constants of a behaviour. */
export type WordsOf<Behaviour> = {
  readonly [Name in keyof Behaviour]?: NonNullable<Behaviour[Name]> extends Dated<infer Value>
    ? FactWords<Value>
    : never;
};
