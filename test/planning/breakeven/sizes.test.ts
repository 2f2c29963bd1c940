import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledFor, sizedFor, smallestSize, withSize } from '../../../engine/planning/breakeven/sizes.ts';
import type { Trials } from '../../../engine/planning/breakeven/trials.ts';
import type { DeploymentResult } from '../../../engine/result.ts';
import { result } from '../../cli/fixtures.ts';

const [, servers] = result.deployments as [DeploymentResult, DeploymentResult];

/** Turns away what is more than `perMachine` for each; counts what is played. */
function fleet(arrived: number, perMachine: number, parallel: number) {
  const played: number[] = [];
  const play = async (_: number, deployments: readonly { count?: number }[]) =>
    deployments.map(({ count = 1 }) => {
      played.push(count);
      const dropped = Math.max(0, arrived - count * perMachine);
      return { ...servers, requests: { ...servers.requests, arrived, dropped } };
    });
  return { trials: { parallel, play } as unknown as Trials, played };
}

describe('the fewest machines', () => {
  it('are those that a search through all of them finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        async (arrived, perMachine, from, more, parallel) => {
          const { trials, played } = fleet(arrived, perMachine, parallel);
          const found = await sizedFor(trials, 1, { count: 1 }, { throttled: 0 }, from, from + more);
          expect(found.meets).toBe(true);
          expect(found.size).toBe(Math.max(from, Math.ceil(arrived / perMachine)));
          expect(new Set(played).size).toBe(played.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are sought no further once more of them do not help', async () => {
    const { trials, played } = fleet(100, 10, 1);
    const found = await sizedFor(trials, 1, { count: 1 }, { p99Ms: 1 }, 1);
    expect(found.meets).toBe(false);
    expect(Math.max(...played)).toBe(32);
  });

  it('of an autoscaler are the most that it may start, not below its floor', () => {
    const tasks = { scale: { min: 3, max: 9, target: '70 %' } };
    expect(smallestSize(tasks, 1)).toBe(3);
    expect(withSize(tasks, 5)).toEqual({ scale: { min: 3, max: 5, target: '70 %' } });
    expect(withSize({ count: 2 }, 5)).toEqual({ count: 5 });
    expect(withSize({ memory: '1 GB' }, undefined)).toEqual({ memory: '1 GB' });
  });
});

describe('an autoscaler', () => {
  it('is searched for with machines that are held, and played once as it scales', async () => {
    const scale = { min: 1, max: 50, target: '70 %' };
    const scaled: number[] = [];
    const playing = (onPlay: (scale: { min: number; max: number }) => void) =>
      (async (_: number, deployments: readonly { scale: { min: number; max: number } }[]) =>
        deployments.map((each) => {
          onPlay(each.scale);
          const dropped = Math.max(0, 100 - each.scale.max * 7);
          return { ...servers, requests: { ...servers.requests, arrived: 100, dropped } };
        })) as unknown as Trials['play'];
    const settled = { parallel: 2, play: playing(({ min, max }) => expect(min).toBe(max)) };
    const play = playing(({ min, max }) => {
      expect(min).toBe(1);
      scaled.push(max);
    });
    const trials = { parallel: 2, play, settled } as unknown as Trials;
    const { size, meets } = await scaledFor(trials, 1, { scale }, { throttled: 0 }, 1, 4);
    expect({ size, meets, scaled }).toEqual({ size: 15, meets: true, scaled: [15] });
  });
});
