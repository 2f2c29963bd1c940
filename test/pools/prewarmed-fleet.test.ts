/** A fleet whose next instance is started before it is needed: one request after the other, by hand. */
import { describe, expect, it } from 'vitest';
import type { FleetModel } from '../../engine/model.ts';
import { constant, fleet, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

const ON_DEMAND = {
  startsFor: 'each',
  prewarmed: 1,
  idleLife: constant(10 * SEC),
  scaleOut: null,
  billedBy: 'spells',
  metering: { stepUs: 1, minimumUs: 0 },
  startBilled: false,
} as const;

/** One instance is always ready; each takes two requests, starts in 3 s and goes after 10 s of nothing. */
function premium(changes: Partial<FleetModel> = {}): FleetModel {
  return fleet({
    workers: 2,
    minInstances: 1,
    maxInstances: 20,
    boot: constant(3 * SEC),
    onDemand: ON_DEMAND,
    metering: { stepUs: 1, minimumUs: 0 },
    ...changes,
  });
}

/** Two fill the instance that is ready, the third finds none. */
const THREE = [
  [0, 10],
  [1, 10],
  [5, 10],
] as const;

describe('a pre-warmed instance', () => {
  it('takes over at once when those on duty are full, and is replaced', () => {
    const measured = play(premium(), THREE);
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, warm: 3 });
    expect(measured.waitMaxUs).toBe(0);
    // One starts with the first request, one at 5 s when that is used. The instance that was always ready is the first to be
    // idle, at 11 s, and goes at 21 s; the one that was pre-warmed is kept in its place. The last request leaves at 15 s, and
    // with it the buffer at 25 s.
    expect(measured.instancesStarted).toBe(2);
    expect(measured.peakInstances).toBe(3);
    expect(sum(measured.aliveUs)).toBe((21 + 60 + 20) * SEC);
    expect(sum(measured.startingUs)).toBe(6 * SEC);
    // What is allocated is billed, used or not.
    expect(measured.billedInstanceUs).toBe(101 * SEC);
  });

  it('is not there while there are no requests', () => {
    const measured = play(premium(), []);
    expect(measured.billedInstanceUs).toBe(60 * SEC);
  });

  it('stays while there are requests, whoever has them', () => {
    // At 24 s one comes for 10 s: the buffer of 5 s goes 10 s after that one has left.
    const measured = play(premium(), [...THREE, [24, 10]]);
    expect(measured.instancesStarted).toBe(2);
    expect(sum(measured.aliveUs)).toBe((21 + 60 + 39) * SEC);
  });

  it('is waited for where it is not warm yet, and is not started twice', () => {
    const measured = play(premium(), [...THREE.slice(0, 2), [2, 10]]);
    // Up at 3 s for the request of 2 s; the next one starts then.
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, warm: 2, cold: 1 });
    expect(measured.waitMaxUs).toBe(SEC);
    expect(measured.instancesStarted).toBe(2);
  });

  it('is none beyond the ceiling', () => {
    const measured = play(premium({ maxInstances: 2 }), THREE);
    expect(measured.instancesStarted).toBe(1);
    expect(measured.peakInstances).toBe(2);
    expect(measured.waitMaxUs).toBe(0);
  });

  it('is what spares the third request the start', () => {
    const measured = play(premium({ onDemand: { ...ON_DEMAND, prewarmed: 0 } }), THREE);
    expect(outcomes(measured)).toEqual({ arrived: 3, completed: 3, warm: 2, cold: 1 });
    expect(measured.waitMaxUs).toBe(3 * SEC);
  });
});
