/** Every input a step lower and higher, played; prices from the bill. */
import type { Platform } from '../../platform-kinds/platform.ts';
import type { Replicated } from '../../run.ts';
import { replicateCandidates, type WrittenDeployment } from '../candidates.ts';
import type { ReplicationPlayer } from '../player.ts';
import { written } from '../quantities.ts';
import { type Figures, figuresOf, type PriceChange, type Replications } from './figures.ts';
import type { Input } from './inputs.ts';
import { type PriceInput, pricesOf } from './price-lines.ts';
import { type Shift95, shift95 } from './shift.ts';
import { type Side, type Step, stepTo } from './steps.ts';

/** What one input does to one deployment. */
export interface Effect {
  readonly what: { readonly input: Input } | { readonly price: PriceInput };
  readonly base: string | number;
  readonly low: Moved;
  readonly high: Moved;
}

/** An input at a step, or why there is none. */
export type Moved =
  | (Pick<Step, 'factor' | 'value' | 'isMoved'> & {
      readonly figures: Figures;
      /** Absent of prices, which move the bill of the same usage: that is no chance. */
      readonly shift95?: Shift95;
      readonly refused?: undefined;
    })
  | { readonly refused: string };

export interface Study {
  readonly player: ReplicationPlayer;
  /** With only the deployments that are asked about. */
  readonly document: object & { readonly deployments: readonly WrittenDeployment[] };
  readonly platforms: readonly Platform[];
  /** Share by which each input is moved. */
  readonly by: number;
}

type Placed = { readonly input: Input; readonly sides: readonly [low: Side, high: Side] };

/** Of each deployment in turn, what each of its inputs and prices does. `bases`: the deployments as they are. */
export async function effectsOf(
  study: Study,
  inputs: readonly Input[],
  bases: readonly Replications[],
  withPrices: boolean,
): Promise<Effect[][]> {
  const { document, by, platforms } = study;
  const placed = inputs.map(
    (input): Placed => ({
      input,
      sides: [stepTo(document, input, 1 - by, platforms), stepTo(document, input, 1 + by, platforms)],
    }),
  );
  const played = await playSides(study, placed);
  return bases.map((base, d) => [
    ...placed
      .filter(({ input: { deployment } }) => deployment === undefined || deployment === d)
      .map(({ input, sides }): Effect => {
        const [low, high] = sides.map((side) => moved(side, base, (step) => played.get(step)!(d)));
        const { quantity } = input.leaves[0]!;
        return { what: { input }, base: written(quantity, quantity.number), low: low!, high: high! };
      }),
    ...(withPrices ? pricesOf(base.result.bill) : []).map((price) => priceEffect(price, base, by)),
  ]);
}

function moved(side: Side, base: Replications, playedAt: (step: Step) => Replications): Moved {
  if (!side.step) return { refused: side.refused };
  const { factor, value, isMoved } = side.step;
  const after = playedAt(side.step);
  return { factor, value, isMoved, figures: figuresOf(after.result), shift95: shift95(base, after) };
}

function priceEffect(price: PriceInput, { result: base }: Replications, by: number): Effect {
  const at = (factor: number): Moved => {
    const change: PriceChange = { price, percent: factor * 100 };
    return { factor, value: percentWords(factor), isMoved: false, figures: figuresOf(base, [change]) };
  };
  return { what: { price }, base: percentWords(1), low: at(1 - by), high: at(1 + by) };
}

function percentWords(factor: number): string {
  return `${Number((factor * 100).toPrecision(6))} %`;
}

/** Of each step, the result of a deployment by its place. What is of one deployment alone is played for it alone. */
async function playSides(
  { player, document }: Study,
  placed: readonly Placed[],
): Promise<Map<Step, (deployment: number) => Replications>> {
  const steps = placed.flatMap(({ input: { deployment }, sides }) =>
    sides.flatMap(({ step }) => (step ? [{ step, deployment }] : [])),
  );
  const ofAll = steps.filter(({ deployment }) => deployment === undefined);
  const ofOne = steps.filter(({ deployment }) => deployment !== undefined);
  const candidates = ofOne.map(
    ({ step, deployment }) => (step.document as Study['document']).deployments[deployment!]!,
  );
  const [documents, deployments] = await Promise.all([
    Promise.all(ofAll.map(({ step }) => player.playReplications(step.document))),
    replicateCandidates(player, document, candidates),
  ]);
  return new Map([
    ...ofAll.map(({ step }, i) => [step, (d: number) => replicationsOf(documents[i]!, d)] as const),
    ...ofOne.map(({ step }, i) => {
      const { result, replications } = deployments[i]!;
      return [step, () => ({ result, each: replications })] as const;
    }),
  ]);
}

export function replicationsOf({ result, replications }: Replicated, deployment: number): Replications {
  return { result: result.deployments[deployment]!, each: replications[deployment]! };
}
