import { describe, expect, it } from 'vitest';
import { CallMeasurement } from '../../engine/call-measurement.ts';
import { Measurement } from '../../engine/measurement.ts';

/** Two bins of 10 µs; a call in each, of which the second is answered. */
function recorded(latencyUs: number): CallMeasurement {
  const calls = new CallMeasurement(2, 10);
  calls.recordCall(3);
  calls.recordCall(12);
  calls.recordSuccess(12, 12 + latencyUs);
  calls.attempts = 5;
  calls.abandoned = 1;
  calls.gaveUp = 1;
  return calls;
}

describe('CallMeasurement', () => {
  it('counts by the bin of the first attempt', () => {
    const { made, succeeded, latencySumUs } = recorded(40);
    expect([[...made], [...succeeded], latencySumUs]).toEqual([[1, 1], [0, 1], 40]);
  });

  it('adds up', () => {
    const total = recorded(40);
    total.add(recorded(7));
    expect(total).toMatchObject({ attempts: 10, abandoned: 2, gaveUp: 2, open: 0, latencySumUs: 47 });
    expect([total.latencyMinUs, total.latencyMaxUs]).toEqual([7, 40]);
    expect([...total.made]).toEqual([2, 2]);
    expect(total.latency.reduce((sum, count) => sum + count)).toBe(2);
  });

  it('is nothing again after it was cleared', () => {
    const calls = recorded(40);
    calls.clear();
    expect(calls).toEqual(new CallMeasurement(2, 10));
  });

  it('is sent to another thread and back with the measurement that it is a part of', () => {
    const measurement = new Measurement(20, 10, false, true);
    measurement.calls!.recordCall(3);
    const copy = Measurement.revived(structuredClone(measurement));
    copy.add(measurement);
    expect([...copy.calls!.made]).toEqual([2, 0]);
    expect(Measurement.revived(structuredClone(new Measurement(20, 10, false))).calls).toBeNull();
    expect([...measurement.clear().calls!.made]).toEqual([0, 0]);
  });
});
