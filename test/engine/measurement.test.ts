import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Measurement } from '../../engine/measurement.ts';
import { BUCKETS, bucketOf } from '../../engine/statistics/histogram.ts';

fc.configureGlobal({ seed: 1 });

const HORIZON_US = 1000;
/** The last bin is a short one. */
const BIN_US = 300;

const empty = () => new Measurement(HORIZON_US, BIN_US, true);

const intervals = fc.array(fc.tuple(fc.integer({ min: -500, max: 1500 }), fc.nat({ max: 1500 })), {
  maxLength: 20,
});

/** What may happen to a measurement, as [latency, wait, arrival]. */
const events = fc.array(
  fc.tuple(fc.nat({ max: 1e7 }), fc.nat({ max: 1e6 }), fc.nat({ max: HORIZON_US - 1 })),
  { maxLength: 30 },
);

function record(measurement: Measurement, drawn: readonly (readonly [number, number, number])[]): void {
  for (const [latencyUs, waitUs, arrivedUs] of drawn) {
    const bin = Math.floor(arrivedUs / BIN_US);
    measurement.arrivals[bin]!++;
    if (latencyUs % 3 === 0) measurement.cold[bin]!++;
    else measurement.warm++;
    if (latencyUs % 5 === 0) measurement.throttled[bin]!++;
    measurement.recordLatency(bin, latencyUs);
    measurement.recordWait(waitUs);
    measurement.addInterval(measurement.busyUs, arrivedUs, arrivedUs + latencyUs);
    measurement.addInterval(measurement.startingUs, arrivedUs, arrivedUs + waitUs);
    measurement.addInterval(measurement.aliveUs, arrivedUs - waitUs, arrivedUs + latencyUs);
    measurement.completed += 1;
    measurement.failed += 2;
    measurement.timedOut += 3;
    measurement.dropped += 4;
    measurement.inFlight += 5;
    measurement.onDemandSteps += 6;
    measurement.provisionedSteps += 7;
    measurement.provisionedStarts += 8;
    measurement.provisionedBusyUs += 9;
    measurement.instancesStarted += 10;
    measurement.instancesEnded += 11;
    measurement.endedLifeUs += 12;
    measurement.billedInstanceUs += 13;
  }
}

describe('Measurement', () => {
  it('adds the part of an interval inside the horizon to the bins it lies in', () => {
    fc.assert(
      fc.property(intervals, (drawn) => {
        const measurement = empty();
        const wanted = [0, 0, 0, 0];
        for (const [fromUs, lengthUs] of drawn) {
          measurement.addInterval(measurement.busyUs, fromUs, fromUs + lengthUs);
          for (let us = Math.max(0, fromUs); us < Math.min(HORIZON_US, fromUs + lengthUs); us++)
            wanted[Math.floor(us / BIN_US)]!++;
        }
        expect([...measurement.busyUs]).toEqual(wanted);
      }),
    );
  });

  it('takes intervals from before all time to after all time', () => {
    const measurement = empty();
    measurement.addInterval(measurement.aliveUs, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect([...measurement.aliveUs]).toEqual([300, 300, 300, 100]);
  });

  it('counts latencies in the row of their bin', () => {
    const measurement = empty();
    measurement.recordLatency(2, 5000);
    measurement.recordLatency(2, 7000);
    measurement.recordLatency(0, 90);
    expect(measurement.latency[2 * BUCKETS + bucketOf(5000)]).toBe(1);
    expect(measurement.latency[bucketOf(90)]).toBe(1);
    expect([...measurement.latency].reduce((sum, count) => sum + count, 0)).toBe(3);
    expect([measurement.latencySumUs, measurement.latencyMinUs, measurement.latencyMaxUs]).toEqual([
      12_090, 90, 7000,
    ]);
    expect(measurement.usedBuckets()).toEqual([bucketOf(90), bucketOf(7000) + 1]);
    expect(empty().usedBuckets()).toEqual([0, 0]);
  });

  it('does without waits where there is no queue', () => {
    const measurement = new Measurement(HORIZON_US, BIN_US, false);
    measurement.recordWait(5);
    expect([measurement.wait, measurement.waitSumUs]).toEqual([null, 0]);
  });

  it('added to another is as if both had been one', () => {
    fc.assert(
      fc.property(events, events, (first, second) => {
        const sum = empty();
        record(sum, first);
        const other = empty();
        record(other, second);
        sum.peakInstances = 3;
        other.peakInstances = 7;
        sum.add(other);
        const whole = empty();
        record(whole, [...first, ...second]);
        whole.peakInstances = 7;
        // Two replications of the same horizon.
        for (const bin of whole.timeUs.keys()) whole.timeUs[bin]! *= 2;
        expect(Buffer.compare(bytes(sum), bytes(whole))).toBe(0);
      }),
    );
  });

  it('is itself again after being sent as plain data', () => {
    const measurement = empty();
    record(measurement, [
      [500, 20, 900],
      [70, 0, 10],
    ]);
    const revived = Measurement.revived(structuredClone(measurement));
    expect(revived).toBeInstanceOf(Measurement);
    expect(revived).toEqual(measurement);
    expect(revived.usedBuckets()).toEqual(measurement.usedBuckets());
  });
});

/** Every field, those of typed arrays byte by byte: far faster than comparing their entries. */
function bytes(measurement: Measurement): Buffer {
  const parts = Object.entries(measurement).map(([name, value]) =>
    ArrayBuffer.isView(value) ? Buffer.from(value.buffer) : Buffer.from(`${name}: ${value};`),
  );
  return Buffer.concat(parts);
}
