/** Whether two inputs moved together do more than the two alone: both, minus the sum of what each does. */
import { fromDecimal, roundToDecimals } from '../../money/decimal.ts';
import { add, subtract } from '../../money/fraction.ts';
import type { DeploymentResult } from '../../result.ts';
import { objections } from '../objections.ts';
import type { Effect, Moved, Study } from './effects.ts';
import { type Figures, figuresOf, type PriceChange } from './figures.ts';
import { inputName } from './input-row.ts';
import { scaled } from './steps.ts';

export interface Interaction {
  readonly inputs: readonly [string, string];
  /** Higher where it can be, else lower. */
  readonly sides: readonly ['low' | 'high', 'low' | 'high'];
  readonly alone: readonly [Figures, Figures];
  readonly both: Figures;
  /** both − first − second + base: above 0 where together they do more than the two alone. */
  readonly total: string;
  readonly p99Ms: number | null;
}

/** Undefined where the scenario may not have both at once. `place`: the deployment's. */
export async function interactionOf(
  study: Study,
  effects: readonly [Effect, Effect],
  base: DeploymentResult,
  place: number,
): Promise<Interaction | undefined> {
  const [first, second] = effects.map((effect) => ({ effect, side: sideOf(effect) }));
  if (!first?.side || !second?.side) return undefined;
  const moved = [first, second].map(({ effect, side }) => ({ effect, step: stepOf(effect, side!) }));
  const result = await playBoth(study, moved, base, place);
  if (!result) return undefined;
  const prices = moved.flatMap(({ effect: { what }, step }): PriceChange[] =>
    'price' in what ? [{ price: what.price, percent: step.factor * 100 }] : [],
  );
  const both = figuresOf(result, prices);
  const alone = [moved[0]!.step.figures, moved[1]!.step.figures] as const;
  const one = figuresOf(base);
  return {
    inputs: [inputName(first.effect), inputName(second.effect)],
    sides: [first.side, second.side],
    alone,
    both,
    total: beyondSum(
      both.total,
      alone.map(({ total }) => total),
      one.total,
    ),
    p99Ms: p99BeyondSum([both, ...alone, one].map(({ p99Ms }) => p99Ms)),
  };
}

type Played = Exclude<Moved, { refused: string }>;

function sideOf({ low, high }: Effect): 'low' | 'high' | undefined {
  if (high.refused === undefined) return 'high';
  return low.refused === undefined ? 'low' : undefined;
}

function stepOf(effect: Effect, side: 'low' | 'high'): Played {
  return effect[side] as Played;
}

async function playBoth(
  { player, document, platforms }: Study,
  moved: readonly { readonly effect: Effect; readonly step: Played }[],
  base: DeploymentResult,
  place: number,
): Promise<DeploymentResult | undefined> {
  const inputs = moved.flatMap(({ effect: { what }, step }) =>
    'input' in what ? [{ input: what.input, factor: step.factor }] : [],
  );
  if (inputs.length === 0) return base;
  const changed = inputs.reduce<unknown>(
    (made, { input, factor }) => scaled(made, input, factor).document,
    document,
  );
  const { deployments, ...around } = changed as Study['document'];
  const alone = { ...around, deployments: [deployments[place]!] };
  if (objections(alone, 'the scenario', platforms).length > 0) return undefined;
  return (await player.play(alone)).deployments[0];
}

function beyondSum(both: string, alone: readonly string[], base: string): string {
  const [first, second, together, one] = [...alone, both, base].map(fromDecimal);
  const decimals = Math.max(...[...alone, both, base].map((each) => each.split('.')[1]?.length ?? 0));
  const value = add(subtract(subtract(together!, first!), second!), one!);
  return roundToDecimals(value, { mode: 'half-up', decimals });
}

function p99BeyondSum([both, first, second, base]: readonly (number | null)[]): number | null {
  if (both == null || first == null || second == null || base == null) return null;
  return both - first - second + base;
}
