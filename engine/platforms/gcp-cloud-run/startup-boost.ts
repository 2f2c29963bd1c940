/**
 * Startup CPU boost: more processor while an instance starts. Cold starts were measured with it, so those without it are longer
 * by what its vendor says that it saves. Leaves out what the processor that it adds costs: no price fact tells it.
 */
import type { KnobReport } from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import type { PoolBehaviour } from '../../platform-kinds/pools/pool-behaviour.ts';
import type { PoolChoices } from '../../platform-kinds/pools/pool-choices.ts';

type ColdStarts = PoolBehaviour['coldStart'];

export const startupBoost = {
  value: { java: 0.5, nodejs: 0.3 },
  source: 'https://goo.gle/3xUAwej',
  asOf: '2022-09-26',
  basis: 'documented',
  note: 'what the vendor says that it saves at most; the measured cold starts have it',
} as const satisfies PoolBehaviour['startupBoost'];

export function withoutBoost({ value, note, ...coldStart }: ColdStarts): ColdStarts {
  const saved = Object.entries(startupBoost.value);
  const longer = saved.map(([runtime, share]) => {
    const { p50Ms, p99Ms } = value![runtime]!;
    return [runtime, { p50Ms: Math.round(p50Ms / (1 - share)), p99Ms: Math.round(p99Ms / (1 - share)) }];
  });
  return {
    ...coldStart,
    value: { ...value, ...Object.fromEntries(longer) },
    basis: 'assumed',
    note: `${note}; measured with startup CPU boost, and longer without it by what that is said to save at most`,
  };
}

export function checkBoost(knobs: DeploymentKnobs, fn: FunctionKnobs, issues: KnobReport): void {
  if (knobs.startupBoost === undefined || fn.init === undefined) return;
  issues.knob('startupBoost', 'startupBoost must be left out where function.init states the whole delay');
}

export function boostAssumptions(
  { startupBoost: on = true }: DeploymentKnobs,
  choices: PoolChoices,
): string[] {
  if (choices.coldStart === undefined) return [];
  if (on) {
    return [
      'a cold start is one with startup CPU boost, as it was measured; the processor that the boost adds is not in the bill',
    ];
  }
  const { measured } = choices.coldStart;
  const known = Object.keys(startupBoost.value);
  if (known.includes(measured)) return [];
  return [
    `a cold start takes as long without startup CPU boost as with it: what it saves is told of ${known.join(' and ')} only`,
  ];
}
