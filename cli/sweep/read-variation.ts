/**
 * What a sweep varies, as the command line states it: `--vary path=a,b,c`, `--vary "path=1/s..100/s:5 log"`, and the points that
 * this gives.
 */
import type { Dimension, Point } from '../../engine/planning/sweep/design.ts';
import { parseCount } from '../../engine/words/quantity.ts';
import { BadInput, issuesOf } from '../bad-input.ts';
import { parseDocument } from '../read-document.ts';
import { type Arguments, type Option, textArgument, textsArgument } from '../verbs/verb.ts';

export const variationOptions: Readonly<Record<string, Option>> = {
  vary: {
    kind: 'texts',
    describe:
      'field and its values: "deployments[0].memory=128 MB,256 MB" or a range with its number of points, "traffic.rate=1/s..100/s:5 log"; repeat it for a grid',
  },
  latin: {
    kind: 'text',
    describe: 'draw so many points over the ranges (a Latin hypercube) in place of the grid, e.g. 200',
  },
};

/** More are hours of work and a file that nobody reads. */
const MAX_POINTS = 100_000;

export interface Variation {
  readonly dimensions: readonly Dimension[];
  /** Of a Latin hypercube, how many points. */
  readonly latin?: number;
}

/** Throws BadInput with everything that cannot be read. */
export async function readVariation(args: Arguments): Promise<Variation> {
  const latin = readLatin(args);
  const issues: string[] = [];
  const dimensions: Dimension[] = [];
  for (const text of textsArgument(args, 'vary')) {
    try {
      dimensions.push(await readDimension(text, latin !== undefined));
    } catch (error) {
      const found = issuesOf(error);
      if (!found) throw error;
      issues.push(...found);
    }
  }
  const paths = dimensions.map(({ path }) => path);
  for (const path of new Set(paths.filter((each, i) => paths.indexOf(each) < i)))
    issues.push(
      `--vary must be given once for ${path}, got it ${paths.filter((each) => each === path).length} times`,
    );
  if (dimensions.length === 0 && issues.length === 0)
    issues.push('sweep needs --vary, such as --vary "deployments[0].memory=128 MB,256 MB"');
  if (issues.length > 0) throw new BadInput(...issues);
  return { dimensions, ...(latin !== undefined && { latin }) };
}

function readLatin(args: Arguments): number | undefined {
  const text = textArgument(args, 'latin');
  if (text === undefined) return undefined;
  const { value } = parseCount(text);
  if (value === undefined || value < 1 || value > MAX_POINTS)
    throw new BadInput(`--latin must be a whole number of points, 1–${MAX_POINTS}, got "${text}"`);
  return value;
}

async function readDimension(text: string, isLatin: boolean): Promise<Dimension> {
  const { readRange } = await import('../../engine/index.ts');
  const cut = text.indexOf('=');
  if (cut < 1 || text.slice(cut + 1).trim() === '') {
    const example = '"deployments[0].memory=128 MB,256 MB" or "traffic.rate=1/s..100/s:5 log"';
    throw new BadInput(`--vary must be path=values such as ${example}, got "${text}"`);
  }
  const [path, written] = [text.slice(0, cut).trim(), text.slice(cut + 1)];
  const read = readRange(written);
  if (!read) return { path, levels: { values: await readList(path, written) } };
  if (!read.range) throw new BadInput(`--vary ${path} ${read.issue}`);
  const { range } = read;
  if (!isLatin && range.points === undefined)
    throw new BadInput(
      `--vary ${path} must say how many points, as in ${written.trim()}:5, got "${written.trim()}"`,
    );
  if (isLatin && range.points !== undefined)
    throw new BadInput(
      `--vary ${path} must be without a number of points where --latin says it, got "${written.trim()}"`,
    );
  const dimension = { path, levels: { range } };
  if (!isLatin) await checkDistinct(dimension, written.trim());
  return dimension;
}

/** Whole numbers may have fewer steps than points were asked for. */
async function checkDistinct(dimension: Dimension, written: string): Promise<void> {
  const { levelsOf } = await import('../../engine/index.ts');
  const levels = levelsOf(dimension);
  const repeated = firstRepeated(levels);
  if (repeated === undefined) return;
  const rule = `must not give ${repeated} more than once (ends without a point make whole numbers)`;
  throw new BadInput(`--vary ${dimension.path} ${rule}, got "${written}"`);
}

/** A list of YAML values with commas between. */
async function readList(path: string, written: string): Promise<readonly unknown[]> {
  const values = (await parseDocument(`[${written}]`, `--vary ${path}`)) as readonly unknown[];
  const texts = values.map((each) => JSON.stringify(each));
  const repeated = firstRepeated(texts);
  if (repeated === undefined) return values;
  throw new BadInput(`--vary ${path} must name each value once, got ${repeated} more than once`);
}

function firstRepeated<T>(values: readonly T[]): T | undefined {
  const seen = new Set<T>();
  return values.find((each) => seen.size === seen.add(each).size);
}

/** The same point has the same result: of lists there may be few that differ. */
function distinct(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [JSON.stringify(point), point])).values()];
}

/** All points of a variation, each once. Throws BadInput where there are too many. */
export async function pointsOf(
  { dimensions, latin }: Variation,
  document: unknown,
): Promise<readonly Point[]> {
  const { grid, gridSize, latinHypercube } = await import('../../engine/index.ts');
  const { seed = 1 } = Object(document) as { readonly seed?: unknown };
  if (latin !== undefined) return distinct(latinHypercube(dimensions, latin, String(seed)));
  const size = gridSize(dimensions);
  if (size <= MAX_POINTS) return grid(dimensions);
  throw new BadInput(
    `the grid must have at most ${MAX_POINTS} points, got ${size}: fewer values, or --latin for a sample of it`,
  );
}
