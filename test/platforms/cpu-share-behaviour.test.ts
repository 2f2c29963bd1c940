import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CpuNeed,
  durationScale,
  lambdaVcpu,
  memoryMbPerVcpu,
  requestsAtFullSpeed,
  vcpuPerRequest,
} from '../../engine/platform-kinds/cpu-share.ts';

const work = (memoryMb: number, cpuShare: number, threads = 1): CpuNeed => ({ memoryMb, cpuShare, threads });

describe('lambdaVcpu', () => {
  it('is one vCPU at 1,769 MB and about 5.8 at the most', () => {
    expect(lambdaVcpu(memoryMbPerVcpu.value)).toBe(1);
    expect(lambdaVcpu(10240)).toBeCloseTo(5.8, 1);
    expect(JSON.parse(JSON.stringify(memoryMbPerVcpu))).toEqual(memoryMbPerVcpu);
  });
});

describe('durationScale', () => {
  it('halves processor-bound work when Lambda memory doubles below one vCPU', () => {
    expect(durationScale(work(512, 1), lambdaVcpu(1024))).toBeCloseTo(0.5, 12);
    expect(durationScale(work(128, 1), lambdaVcpu(1769))).toBeCloseTo(128 / 1769, 12);
  });

  it('leaves single-threaded work alone above one vCPU', () => {
    expect(durationScale(work(1769, 1), lambdaVcpu(10240))).toBe(1);
    expect(durationScale(work(3538, 1), 1)).toBe(1);
  });

  it('uses several vCPU for threaded work, no more than the threads', () => {
    expect(durationScale(work(1769, 1, 4), 2)).toBeCloseTo(0.5, 12);
    expect(durationScale(work(1769, 1, 4), 16)).toBeCloseTo(0.25, 12);
  });

  it('does not touch the part that waits', () => {
    // 512 MB = 0.28943 vCPU: 60 % waits, 40 % runs 3.455 times as fast on a whole vCPU.
    expect(durationScale(work(512, 0.4), 1)).toBeCloseTo(0.6 + 0.4 * (512 / 1769), 12);
    expect(durationScale(work(512, 0), 0.25)).toBe(1);
  });

  it('slows down on less than the reference', () => {
    expect(durationScale(work(1769, 1), 0.25)).toBeCloseTo(4, 12);
  });

  it('is exactly 1 at the reference memory', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 128, max: 10240 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (memoryMb, cpuShare, threads) => {
          expect(durationScale(work(memoryMb, cpuShare, threads), lambdaVcpu(memoryMb))).toBe(1);
        },
      ),
    );
  });

  it('agrees with a measured processor-bound function within 10 %', () => {
    // OptAlg f1, mean ms at 128, 512, 1,792 and 10,240 MB: pacslab/SLAppMdlOpt, 2021 (MIT).
    const at128 = 2796.7;
    for (const [memoryMb, ms] of [
      [512, 688.3],
      [1792, 205.7],
      [10240, 204.8],
    ] as const) {
      const scale = durationScale(work(128, 1), lambdaVcpu(memoryMb));
      expect(Math.abs((at128 * scale) / ms - 1)).toBeLessThan(0.1);
    }
  });
});

describe('requestsAtFullSpeed', () => {
  it('divides the vCPU by what one request keeps busy there', () => {
    // On 2 vCPU: 0.28943 × 0.4 = 0.11577 vCPU-s a second of reference time, over 0.71577 s there = 0.16174 vCPU.
    expect(vcpuPerRequest(work(512, 0.4), 2)).toBeCloseTo(0.161745, 5);
    expect(requestsAtFullSpeed(work(512, 0.4), 2)).toBe(12);
  });

  it('is one per vCPU for processor-bound work, and one on a fraction of a vCPU', () => {
    expect(requestsAtFullSpeed(work(512, 1), 4)).toBe(4);
    expect(requestsAtFullSpeed(work(1769, 1, 2), 4)).toBe(2);
    expect(requestsAtFullSpeed(work(512, 1), 0.25)).toBe(1);
  });

  it('is not tricked by binary fractions', () => {
    expect(requestsAtFullSpeed(work(1769, 0.4), 2)).toBe(5);
    expect(requestsAtFullSpeed(work(1769, 0.1), 0.7 + 0.2)).toBe(9);
  });

  it('has no bound for work that only waits', () => {
    expect(requestsAtFullSpeed(work(512, 0), 1)).toBe(Infinity);
  });

  it('never asks for more than the machine has, beyond one request', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 128, max: 10240 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.constantFrom(0.25, 0.5, 1, 2, 4, 16),
        fc.integer({ min: 1, max: 8 }),
        (memoryMb, cpuShare, vcpu, threads) => {
          const fn = work(memoryMb, cpuShare, threads);
          const need = vcpuPerRequest(fn, vcpu);
          const most = requestsAtFullSpeed(fn, vcpu);
          expect(need).toBeLessThanOrEqual(vcpu * (1 + 1e-12));
          expect(most * need).toBeLessThanOrEqual(vcpu * (1 + 1e-8));
          expect((most + 1) * need).toBeGreaterThan(vcpu);
        },
      ),
    );
  });
});
