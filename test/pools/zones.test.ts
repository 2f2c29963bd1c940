/** A zone is lost: cases small enough to be followed by hand. Instances go to the zones in turn, and the first one is lost. */
import { describe, expect, it } from 'vitest';
import type { FaultModel, FleetModel, FunctionPoolModel } from '../../engine/model.ts';
import { constant, fleet, functionPool, SEC } from '../engine/small-models.ts';
import { outcomes, play, sum } from './play.ts';

const lost = (atSec: number, forSec: number, zones: number): FaultModel => ({
  fault: 'zoneLost',
  fromUs: atSec * SEC,
  toUs: (atSec + forSec) * SEC,
  zones,
});

const pool = (changes: Partial<FunctionPoolModel> = {}) => functionPool(changes);
const NEVER = Number.POSITIVE_INFINITY;

describe('a function pool that loses a zone', () => {
  it('fails what is in it, at that moment and billed up to it', () => {
    const two = [
      [0, 10],
      [0, 10],
    ] as const;
    const measured = play(pool(), two, { faults: [lost(5, 5, 2)] });
    expect(outcomes(measured)).toEqual({ arrived: 2, completed: 1, cold: 2, failed: 1 });
    expect(measured.latencySumUs).toBe((5 + 10.5) * SEC);
    expect(measured.onDemandSteps).toBe(5000 + 10_500);
    // The other one is idle for 10 s after its request.
    expect([measured.instancesEnded, measured.endedLifeUs]).toEqual([2, 25.5 * SEC]);
  });

  it('bills nothing of a start that is not billed, and what has run of one that is', () => {
    const phase = (name: string, sec: number, billed: boolean) => ({
      name,
      duration: constant(sec * SEC),
      billed,
    });
    const coldStart = [phase('place', 2, false), phase('init', 2, true)];
    for (const [atSec, billedMs] of [
      [1, 1],
      [3, 1000],
      [5, 3000],
    ] as const) {
      const measured = play(pool({ coldStart }), [[0, 10]], { faults: [lost(atSec, 1, 2)] });
      expect(measured.onDemandSteps).toBe(billedMs);
      expect(sum(measured.startingUs)).toBe(Math.min(atSec, 4) * SEC);
    }
  });

  it('answers what is done at that very moment', () => {
    expect(outcomes(play(pool(), [[0, 4.5]], { faults: [lost(5, 5, 2)] }))).toMatchObject({ completed: 1 });
    expect(outcomes(play(pool(), [[0, 4.500001]], { faults: [lost(5, 5, 2)] }))).toMatchObject({ failed: 1 });
  });

  it('ends the idle of that zone, leaves the others, and starts nothing there until it is back', () => {
    const requests = [
      [0, 1],
      [0, 1],
      // One of the two is left, the second request starts another elsewhere; both survive the next loss.
      [6, 1],
      [6, 1],
      [9, 1],
      [9, 1],
      // Then the turn is that of the first zone again.
      [11, 1],
      [11, 1],
      [11, 5],
    ] as const;
    const faults = [lost(5, 2, 2), lost(8, 1, 2), lost(13, 1, 2)];
    const measured = play(pool(), requests, { faults });
    expect(outcomes(measured)).toEqual({ arrived: 9, cold: 4, warm: 5, completed: 8, failed: 1 });
  });

  it('has what is kept ready elsewhere at once, and pays for it without a gap', () => {
    const requests = [
      [0, 10],
      [0, 10],
      [6, 1],
    ] as const;
    const measured = play(pool({ minInstances: 2 }), requests, { faults: [lost(5, 20, 2)] });
    expect(outcomes(measured)).toEqual({ arrived: 3, warm: 3, completed: 2, failed: 1 });
    expect([measured.provisionedUs, measured.provisionedStarts]).toEqual([2 * 60 * SEC, 3]);
    expect([sum(measured.aliveUs), measured.instancesStarted]).toEqual([2 * 60 * SEC, 1]);
  });

  it('orders what is kept ready anew where that takes an order', () => {
    const provisioning = {
      ready: {
        by: 'schedule' as const,
        cycleUs: 3600 * SEC,
        cycleStartUs: -SEC,
        changes: [{ atUs: 0, instances: 3 }],
      },
      delay: constant(10 * SEC),
      perSec: 1,
      paidStepUs: 1,
    };
    const measured = play(pool({ provisioning }), [], { faults: [lost(5, 20, 3)] });
    // One of three is ordered at 5 s, begins to start at 15 s and is ready at 16 s.
    expect(sum(measured.aliveUs)).toBe((3 * 60 - 10) * SEC);
    expect(sum(measured.startingUs)).toBe(SEC);
    expect(measured.provisionedUs).toBe(3 * 60 * SEC);
  });
});

describe('servers that lose a zone', () => {
  const three = [
    [0, 10],
    [0, 10],
    [0, 10],
  ] as const;
  const servers = (changes: Partial<FleetModel> = {}) =>
    fleet({ minInstances: 3, maxInstances: 3, ...changes });

  it('of a fixed number are back when the zone is, after their boot', () => {
    const measured = play(servers(), three, { faults: [lost(5, 15, 3)] });
    expect(outcomes(measured)).toEqual({ arrived: 3, warm: 3, completed: 2, failed: 1 });
    expect(measured.latencySumUs).toBe(25 * SEC);
    expect(sum(measured.aliveUs)).toBe((3 * 60 - 15) * SEC);
    expect(sum(measured.startingUs)).toBe(SEC);
  });

  it('take nothing from the line on the way out', () => {
    const requests = [...three, [1, 1], [2, 1]] as const;
    const measured = play(servers(), requests, { faults: [lost(5, 50, 3)] });
    expect(outcomes(measured)).toEqual({ arrived: 5, warm: 5, completed: 4, failed: 1 });
    // Both wait for the two that are left.
    expect(measured.waitSumUs).toBe((9 + 8) * SEC);
  });

  it('are replaced at the next look where an autoscaler looks after them', () => {
    const autoscaler = {
      kind: 'alarms' as const,
      target: 1,
      periodUs: 4 * SEC,
      outPeriods: 3,
      inPeriods: 100,
      inBelow: 0.5,
      outCooldownUs: 0,
      inCooldownUs: 0,
    };
    const measured = play(servers({ autoscaler }), [], { faults: [lost(5, 50, 3)] });
    expect(sum(measured.aliveUs)).toBe((3 * 60 - 3) * SEC);
  });

  it('lose those that are starting as well', () => {
    // One of two is lost at 5 s. The next one starts at 10 s in the same zone and is lost at 12 s; the third starts elsewhere.
    const faults = [lost(5, 5, 2), lost(12, 8, 2)];
    const two = servers({ minInstances: 2, maxInstances: 2, boot: constant(5 * SEC) });
    const measured = play(two, [], { faults });
    expect(sum(measured.aliveUs)).toBe((60 + 5 + 2 + 40) * SEC);
    expect(sum(measured.startingUs)).toBe((2 + 5) * SEC);
    expect([measured.instancesStarted, measured.instancesEnded]).toEqual([2, 2]);
  });

  it('share a fate, whatever they share besides', () => {
    const sharing = { fullSpeed: 1, processorShare: 0.5 };
    const requests = [
      [0, 2],
      [0, 6],
      [0, 8],
    ] as const;
    const one = fleet({ workers: 10, sharing, minInstances: 1, maxInstances: 1 });
    const measured = play(one, requests, { faults: [lost(7, 53, 2)] });
    // The first needs 1 s of a third of the processor and waits 1 s: 4 s. The others have 3 s and 4 s to go through.
    expect(outcomes(measured)).toEqual({ arrived: 3, warm: 3, completed: 1, failed: 2 });
    expect(measured.latencySumUs).toBe((4 + 7 + 7) * SEC);
  });

  it('on demand start for those who wait, and where some are kept ready at once', () => {
    const onDemand = {
      startsFor: 'each' as const,
      prewarmed: 0,
      idleLife: constant(5 * SEC),
      scaleOut: null,
      billedBy: 'spells' as const,
      metering: { stepUs: 1, minimumUs: 0 },
      startBilled: false,
    };
    const coming = fleet({ minInstances: 0, maxInstances: NEVER, onDemand });
    // It is lost while it starts, and the next one starts for the request that waits for it.
    const measured = play(coming, [[0, 2]], { faults: [lost(0.5, 50, 2)] });
    expect(outcomes(measured)).toEqual({ arrived: 1, cold: 1, completed: 1 });
    expect([measured.latencySumUs, measured.instancesStarted]).toEqual([3.5 * SEC, 2]);
    const kept = play(fleet({ minInstances: 2, maxInstances: NEVER, onDemand }), [], {
      faults: [lost(5, 50, 2)],
    });
    expect(sum(kept.aliveUs)).toBe(2 * 60 * SEC);
    expect(sum(kept.startingUs)).toBe(SEC);
  });
});

describe('a deploy where requests share instances', () => {
  const faults = [{ fault: 'deploy', atUs: 5 * SEC }] as const;
  const onDemand = {
    startsFor: 'each' as const,
    prewarmed: 0,
    idleLife: constant(20 * SEC),
    scaleOut: null,
    billedBy: 'spells' as const,
    metering: { stepUs: 1, minimumUs: 0 },
    startBilled: false,
  };
  const shared = (changes: Partial<FleetModel> = {}) =>
    fleet({ minInstances: 0, maxInstances: NEVER, boot: constant(0), onDemand, ...changes });

  it('ends those at rest, and the others when they are done; the next request finds none', () => {
    const requests = [
      [0, 10],
      [0, 1],
      [5, 1],
    ] as const;
    const measured = play(shared(), requests, { faults });
    expect(outcomes(measured)).toEqual({ arrived: 3, cold: 3, completed: 3 });
    expect([measured.instancesEnded, measured.endedLifeUs]).toEqual([3, (10 + 5 + 21) * SEC]);
  });

  it('sends nothing more to one that is on its way out, though it has places', () => {
    const requests = [
      [0, 10],
      [4, 1],
      [6, 1],
    ] as const;
    expect(outcomes(play(shared({ workers: 4 }), requests))).toEqual({
      arrived: 3,
      cold: 1,
      warm: 2,
      completed: 3,
    });
    expect(outcomes(play(shared({ workers: 4 }), requests, { faults }))).toMatchObject({ cold: 2, warm: 1 });
  });

  it('leaves as many as are kept ready', () => {
    const requests = [
      [0, 1],
      [7, 1],
    ] as const;
    const measured = play(shared({ minInstances: 1 }), requests, { faults });
    expect(outcomes(measured)).toEqual({ arrived: 2, warm: 2, completed: 2 });
    expect([measured.instancesStarted, measured.instancesEnded]).toEqual([0, 0]);
  });

  it('changes nothing of servers and tasks, which are replaced without a gap', () => {
    const measured = play(fleet({ minInstances: 2, maxInstances: 2 }), [[0, 10]], { faults });
    expect([outcomes(measured).completed, measured.instancesEnded]).toEqual([1, 0]);
  });
});
