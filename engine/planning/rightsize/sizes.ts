/**
 * The sizes of a deployment worth trying: memory where the processor follows it, vCPU with the least memory that the function
 * is stated to need where they are sold apart, machines of the same architecture where they are sold by name.
 */
import { attributeValues } from '../../money/find-price.ts';
import type { Platform } from '../../platform-kinds/platform.ts';
import { formatSizeMb, parseSizeMb } from '../../words/quantity.ts';
import type { WrittenDeployment } from '../candidates.ts';
import { refusals } from './accepted.ts';
import { probesOf } from './probes.ts';

export type Dimension = 'memory' | 'vcpu' | 'size';

/** One way to size a deployment. */
export interface Size {
  /** For people: `512 MB`, `0.5 vCPU / 1 GB`, `t3.medium`. */
  readonly name: string;
  readonly memoryMb?: number;
  readonly vcpu?: number;
  readonly size?: string;
  /** Fields of the deployment that state it. */
  readonly set: Readonly<Record<string, unknown>>;
}

/** What the user asked to try; the usual sizes where it is absent. */
export interface AskedSizes {
  readonly memoryMb?: readonly number[];
  readonly vcpu?: readonly number[];
  readonly size?: readonly string[];
}

/** A deployment in its scenario. */
export interface Place {
  readonly document: object;
  readonly written: WrittenDeployment;
  /** With what its platform filled in. */
  readonly resolved: WrittenDeployment;
  readonly platform: Platform;
  readonly platforms: readonly Platform[];
  /** Memory that the function is stated with. */
  readonly needMb: number;
}

/** Powers of two, and the steps that people take between them. */
const MEMORY_MB = [
  ...[128, 256, 512, 768, 1024, 1536, 1769, 2048, 3008, 4096, 5120, 6144, 7168, 8192, 10240],
  ...[16384, 24576, 32768],
];
/** What goes with large numbers of vCPU; a step of each of the grids that are sold. */
const PAIR_MEMORY_MB = [...MEMORY_MB, 3072, 12288, 20480, 40960, 61440, 65536, 81920, 122880];
const VCPU = [0.083, 0.125, 0.167, 0.25, 0.333, 0.5, 0.583, 0.75, 1, 1.5, 2, 3, 4, 6, 8, 16, 32];

/** By what the deployment is sized; undefined where its platform has nothing to choose. */
export function dimensionOf({
  written,
  platform,
}: Pick<Place, 'written' | 'platform'>): Dimension | undefined {
  const knobs = platform.simulated?.knobs ?? [];
  if (written.vcpu !== undefined) return 'vcpu';
  if (written.size !== undefined) return 'size';
  return (['vcpu', 'memory', 'size'] as const).find((each) => knobs.includes(each));
}

export type Sizes =
  | { readonly sizes: readonly Size[]; readonly issues?: undefined }
  | { readonly sizes?: undefined; readonly issues: readonly string[] };

export function sizesOf(place: Place, asked: AskedSizes): Sizes {
  const dimension = dimensionOf(place);
  if (dimension === 'size') {
    return asked.size ? demanded(place, asked.size.map(machine)) : { sizes: machines(place) };
  }
  if (dimension === 'vcpu') return pairs(place, asked);
  const own = memoryOf(place.resolved);
  const usualMb = inOrder([...MEMORY_MB, ...(own === undefined ? [] : [own])]);
  if (asked.memoryMb) return demanded(place, asked.memoryMb.map(memory));
  return { sizes: useful(place, usual(place, usualMb.map(memory)).sizes ?? []) };
}

export function memory(memoryMb: number): Size {
  const name = formatSizeMb(memoryMb);
  return { name, memoryMb, set: { memory: name } };
}

function machine(size: string): Size {
  return { name: size, size, set: { size } };
}

function pair(vcpu: number, memoryMb: number): Size {
  const size = formatSizeMb(memoryMb);
  return { name: `${vcpu} vCPU / ${size}`, vcpu, memoryMb, set: { vcpu, memory: size } };
}

/** Every one of them, or what is wrong with them. */
export function demanded(place: Place, sizes: readonly Size[]): Sizes {
  const refused = refusedAt(place, sizes).filter((each) => each !== undefined);
  return refused.length > 0 ? { issues: [...new Set(refused)] } : { sizes };
}

/** Those of them that there are. */
function usual(place: Place, sizes: readonly Size[]): Sizes {
  const refused = refusedAt(place, sizes);
  return { sizes: sizes.filter((_, i) => refused[i] === undefined) };
}

function refusedAt({ document, written, platforms }: Place, sizes: readonly Size[]): (string | undefined)[] {
  return refusals(
    document,
    sizes.map(({ set }) => ({ ...written, ...set })),
    platforms,
  );
}

/** Sizes with a price, of the architecture that the function is built for, that have the memory it is stated to need. */
function machines(place: Place): Size[] {
  const { platform, written, document, platforms, needMb } = place;
  const sold = usual(place, attributeValues(platform.books[0], 'size').map(machine)).sizes ?? [];
  const candidates = [written, ...sold.map(({ set }) => ({ ...written, ...set }))];
  const [own, ...probes] = probesOf(document, candidates, platforms).map((each) => each?.shape);
  return sold.filter(({ size }, i) => {
    const shape = probes[i];
    const isAlike = shape?.architecture === own?.architecture;
    return size === written.size || (isAlike && (shape?.memoryMb ?? needMb) >= needMb);
  });
}

/**
 * Without sizes that only cost more: where one request at a time has all the processor that it can use, one more size shows
 * that it gets no faster.
 */
function useful(place: Place, sizes: readonly Size[]): Size[] {
  const { document, written, resolved, platforms } = place;
  const probes = probesOf(
    document,
    sizes.map(({ set }) => ({ ...written, ...set })),
    platforms,
  );
  const scaleAt = (i: number) => {
    const model = probes[i]?.model;
    return model?.kind === 'functionPool' ? model.workScale : undefined;
  };
  const own = memoryOf(resolved);
  return sizes.filter(({ memoryMb }, i) => {
    const scale = scaleAt(i);
    return memoryMb === own || scale === undefined || scale !== scaleAt(i - 1) || scale !== scaleAt(i - 2);
  });
}

/** Of each vCPU the least memory that there is with it and that the function is stated to need. */
function pairs(place: Place, { vcpu, memoryMb }: AskedSizes): Sizes {
  const own = place.resolved.vcpu as number | undefined;
  const needMb = memoryOf(place.written) ?? place.needMb;
  const vcpus =
    vcpu ?? (memoryMb && own !== undefined ? [own] : inOrder([...VCPU, ...(own === undefined ? [] : [own])]));
  if (memoryMb) {
    const asked = vcpus.flatMap((each) => memoryMb.map((mb) => pair(each, mb)));
    return own === undefined && !vcpu ? usual(place, asked) : demanded(place, asked);
  }
  const ladder = inOrder([needMb, ...PAIR_MEMORY_MB]).filter((mb) => mb >= needMb);
  const options = vcpus.flatMap((each) => ladder.map((mb) => pair(each, mb)));
  const refused = refusedAt(place, options);
  const sold = options.filter((_, i) => refused[i] === undefined);
  const least = vcpus.flatMap((each) => sold.find((option) => option.vcpu === each) ?? []);
  const unsold = (vcpu ?? []).filter((each) => least.every((option) => option.vcpu !== each));
  if (unsold.length === 0) return { sizes: least };
  return { issues: unsold.map((each) => refused[options.findIndex((option) => option.vcpu === each)]!) };
}

export function memoryOf({ memory: text }: WrittenDeployment): number | undefined {
  return parseSizeMb(text).value;
}

function inOrder(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
