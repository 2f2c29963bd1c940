/**
 * Processor share → duration: how long the same work takes with another number of vCPU, and how many requests one
 * machine carries before they slow each other down. Waiting takes equally long everywhere; a vCPU is taken as equally
 * fast on every platform. Leaves out how requests that share processors stretch each other, which the simulator plays.
 */
import type { SharingModel } from '../model.ts';
import type { Dated } from './dated.ts';
import type { FunctionKnobs } from './platform.ts';

export const memoryMbPerVcpu = {
  value: 1769,
  source: 'https://github.com/aws/agent-toolkit-for-aws',
  asOf: '2026-08-20',
  basis: 'documented',
  note: 'Lambda gives processor time in proportion to memory: 1,769 MB is one vCPU, 10,240 MB about 5.8',
} as const satisfies Dated<number>;

/** The part of a function that its speed depends on. */
export type CpuNeed = Pick<FunctionKnobs, 'memoryMb' | 'cpuShare' | 'threads' | 'scaleHere'>;

/** vCPU that Lambda gives an instance of this memory. */
export function lambdaVcpu(memoryMb: number): number {
  return memoryMb / memoryMbPerVcpu.value;
}

/**
 * Duration with `vcpu` ÷ duration at the function's reference memory, one request alone.
 * t(v) = t(v0) × [(1 − cpu) + cpu × min(threads, v0) ÷ min(threads, v)], v0 = reference memory ÷ 1,769 MB.
 * What was measured on the deployment itself is taken in its place.
 */
export function durationScale(fn: CpuNeed, vcpu: number): number {
  if (fn.scaleHere !== undefined) return fn.scaleHere;
  const speedup = Math.min(fn.threads, vcpu) / referenceVcpu(fn);
  // The same sum, arranged so that the reference itself gives exactly 1.
  return 1 + fn.cpuShare * (1 / speedup - 1);
}

/** Mean number of vCPU that one request keeps busy while it runs alone on `vcpu`: processor time ÷ duration. */
export function vcpuPerRequest(fn: CpuNeed, vcpu: number): number {
  const need = (fn.cpuShare * referenceVcpu(fn)) / durationScale(fn, vcpu);
  // A measured duration may be shorter than the processor time that was stated.
  return fn.scaleHere === undefined ? need : Math.min(need, fn.threads, vcpu);
}

/** The most requests that `vcpu` can run at once with none stretched by the others; Infinity for work that only waits. */
export function requestsAtFullSpeed(fn: CpuNeed, vcpu: number): number {
  const need = vcpuPerRequest(fn, vcpu);
  // The margin keeps 2 vCPU ÷ 0.4 at 5 where binary fractions say 4.999….
  return need === 0 ? Infinity : Math.max(1, Math.floor(vcpu / need + 1e-9));
}

/**
 * How requests in one instance of `vcpu` share it. Each needs the processor for that part of its duration, alone, which is not
 * waiting, and keeps as many vCPU busy meanwhile as it has threads.
 */
export function sharingOf(fn: CpuNeed, vcpu: number): SharingModel {
  return {
    fullSpeed: vcpu / Math.min(fn.threads, vcpu),
    processorShare: Math.max(0, 1 - (1 - fn.cpuShare) / durationScale(fn, vcpu)),
  };
}

/** vCPU that the work could use where it was measured. */
function referenceVcpu(fn: CpuNeed): number {
  return Math.min(fn.threads, lambdaVcpu(fn.memoryMb));
}
