/**
 * Hardware of Compute Engine's predefined machine types whose price is known. Shared-core types state the vCPU that they
 * may use all the time; they burst above it. Shapes are recalled from
 * https://cloud.google.com/compute/docs/machine-resource (2025), not re-read.
 */

export interface InstanceSize {
  readonly vcpu: number;
  /** 1 GiB = 1024 MB. */
  readonly memoryMb: number;
  readonly architecture: 'x86_64';
}

function x86(vcpu: number, memoryMb: number): InstanceSize {
  return { vcpu, memoryMb, architecture: 'x86_64' };
}

/** `<family>-<shape>-<vCPU>` for each vCPU. */
function shapes(family: string, shape: string, mbPerVcpu: number, vcpus: readonly number[]) {
  return Object.fromEntries(
    vcpus.map((vcpu) => [`${family}-${shape}-${vcpu}`, x86(vcpu, vcpu * mbPerVcpu)] as const),
  );
}

export const INSTANCE_SIZES: Readonly<Record<string, InstanceSize>> = {
  'e2-micro': x86(0.25, 1024),
  'e2-small': x86(0.5, 2048),
  'e2-medium': x86(1, 4096),
  ...shapes('e2', 'standard', 4096, [2, 4, 8, 16, 32]),
  ...shapes('e2', 'highmem', 8192, [2, 4, 8, 16]),
  ...shapes('e2', 'highcpu', 1024, [2, 4, 8, 16, 32]),
  ...shapes('n1', 'standard', 3840, [1, 2, 4, 8, 16, 32, 64, 96]),
  ...shapes('n1', 'highmem', 6656, [2, 4, 8, 16, 32, 64, 96]),
  ...shapes('n2', 'standard', 4096, [2, 4, 8, 16, 32, 48, 64, 80]),
  ...shapes('n2', 'highmem', 8192, [2, 4, 8, 16, 32, 48, 64, 80]),
  ...shapes('n2', 'highcpu', 1024, [2, 4, 8, 16, 32, 48, 64, 80]),
  ...shapes('n2d', 'standard', 4096, [2, 4, 8, 16, 32, 48, 64, 80, 96]),
  ...shapes('n2d', 'highmem', 8192, [2, 4, 8, 16, 32, 48, 64, 80]),
  ...shapes('n2d', 'highcpu', 1024, [2, 4, 8, 16, 32, 48, 64, 80, 96]),
  ...shapes('t2d', 'standard', 4096, [1, 2, 4, 8, 16, 32, 48, 60]),
  ...shapes('c3', 'standard', 4096, [4, 8, 22, 44, 88, 176]),
  'f1-micro': x86(0.2, 614),
  'g1-small': x86(0.5, 1740),
};
