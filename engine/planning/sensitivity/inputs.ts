/**
 * The inputs of a scenario that can be a little more or less: every quantity and count of its traffic, functions, downstream and
 * deployments. Left out: choices, moments, names, and `function.memory`, which only says where `duration` was measured.
 */
import { formatPath, type PathKey } from '../../words/issue.ts';
import { type Quantity, readQuantity } from '../quantities.ts';

export interface Input {
  readonly path: string;
  /** The deployment that it is of, by its place; undefined where it is of all. */
  readonly deployment?: number;
  /** Scaled together: a distribution keeps its shape, a schedule its hours. The first one stands for them. */
  readonly leaves: readonly Leaf[];
}

export interface Leaf {
  readonly path: string;
  readonly quantity: Quantity;
}

/** Times of day and dates, versions, and what belongs to the run or is a choice written as a number. */
const NOT_VARIED = new Set([
  'at',
  'peakAt',
  'days',
  'profile',
  'threads',
  'cv',
  'id',
  'file',
  'columns',
  'prices',
  'size',
]);
/** Numbers that need not be whole, however they are written. */
const NOT_COUNTED = new Set(['vcpu', 'factor']);
/** Times that may be a distribution. */
const TIMES = new Set(['duration', 'init', 'idleLife']);
/** Of a distribution, the figure that stands for it. */
const TELLING = ['mean', 'value', 'p50'];

/** `document`: a scenario with its traffic and functions resolved. Zeros are left out: a share of nothing is nothing. */
export function findInputs(document: object): Input[] {
  const { traffic, function: one, functions, downstream, deployments } = document as Record<string, unknown>;
  const measuredAt = (path: string) => /^functions?\.(\w+\.)?memory$/.test(path);
  return [
    ...trafficInputs(traffic),
    ...[...inputsIn(one, ['function']), ...inputsIn(functions, ['functions'])].filter(
      ({ path }) => !measuredAt(path),
    ),
    ...inputsIn(downstream, ['downstream']),
    ...(Array.isArray(deployments) ? deployments : []).flatMap((each, deployment) =>
      inputsIn(each, ['deployments', deployment]).map((input) => ({ ...input, deployment })),
    ),
  ];
}

/** The input at a path, whatever it is called; undefined where nothing there can be scaled. */
export function inputAt(document: unknown, keys: readonly PathKey[]): Input | undefined {
  const value = keys.reduce<unknown>((holder, key) => Object(holder)[key], document);
  const leaves = leavesOf(value, keys, () => true);
  if (leaves.length === 0) return undefined;
  const isOfOne = keys[0] === 'deployments' && typeof keys[1] === 'number';
  return { path: formatPath(keys), leaves, ...(isOfOne && { deployment: Number(keys[1]) }) };
}

/** Paths of all quantities that may be asked for. */
export function quantitiesIn(document: object): string[] {
  return ['traffic', 'function', 'functions', 'downstream', 'deployments'].flatMap((name) =>
    leavesOf((document as Record<string, unknown>)[name], [name], () => true).map(({ path }) => path),
  );
}

/** Where there are several sources, all of them together, too. */
function trafficInputs(traffic: unknown): Input[] {
  const each = inputsIn(traffic, ['traffic']);
  const rates = each.flatMap(({ leaves }) => leaves).filter(({ quantity }) => quantity.kind === 'rate');
  const sources = Array.isArray(traffic) ? traffic.length : 1;
  return [...(sources > 1 && rates.length > 1 ? [{ path: 'traffic', leaves: rates }] : []), ...each];
}

function inputsIn(value: unknown, keys: readonly PathKey[]): Input[] {
  const name = keys.at(-1)!;
  // Of traffic alone, a size is a number of requests.
  if (NOT_VARIED.has(String(name)) && !(name === 'size' && keys[0] === 'traffic')) return [];
  if (TIMES.has(String(name)))
    return joined(
      keys,
      leavesOf(value, keys, ({ kind }) => kind === 'duration'),
    );
  if (name === 'minInstances' && Array.isArray(value))
    return joined(
      keys,
      leavesOf(value, keys, ({ kind }) => kind === 'number'),
    );
  if (typeof value === 'object' && value !== null) {
    return entriesOf(value).flatMap(([key, inner]) => inputsIn(inner, [...keys, key]));
  }
  return joined(
    keys,
    leavesOf(value, keys, () => true),
  );
}

function joined(keys: readonly PathKey[], leaves: readonly Leaf[]): Input[] {
  return leaves.length === 0 ? [] : [{ path: formatPath(keys), leaves }];
}

/** Every quantity above zero at the place or inside it, the telling one of a distribution first. */
function leavesOf(value: unknown, keys: readonly PathKey[], counts: (quantity: Quantity) => boolean): Leaf[] {
  if (typeof value === 'object' && value !== null) {
    const rank = (key: PathKey) => (TELLING.indexOf(String(key)) + TELLING.length + 1) % (TELLING.length + 1);
    const entries = entriesOf(value).filter(([key]) => !NOT_VARIED.has(String(key)));
    if (!Array.isArray(value)) entries.sort(([a], [b]) => rank(a) - rank(b));
    const leaves = entries.flatMap(([key, inner]) => leavesOf(inner, [...keys, key], counts));
    return ['quantiles', 'values'].includes(String(keys.at(-1))) ? middleFirst(leaves) : leaves;
  }
  const quantity = readQuantity(value);
  if (!quantity || quantity.number === 0 || !counts(quantity)) return [];
  const grain = NOT_COUNTED.has(String(keys.at(-1))) ? 0 : quantity.grain;
  return [{ path: formatPath(keys), quantity: { ...quantity, grain } }];
}

function middleFirst(leaves: readonly Leaf[]): Leaf[] {
  const middle = Math.floor(leaves.length / 2);
  return [...leaves.slice(middle), ...leaves.slice(0, middle)];
}

function entriesOf(value: object): [PathKey, unknown][] {
  return Array.isArray(value) ? value.map((each, i) => [i, each]) : Object.entries(value);
}
