/** Whether two runs can be compared: what they differ in besides the deployments, one sentence each. */
import type { BillLine } from '../../engine/money/bill.ts';
import type { Result } from '../../engine/result.ts';
import { compareDecimals } from '../output/decimal.ts';
import { cut } from '../output/plain-text.ts';
import { listed } from './listed.ts';
import { type FieldChange, scenarioChanges } from './scenario-changes.ts';

/** How a sentence begins that says so. */
export const OTHER_TRAFFIC = 'another traffic';

const SHOWN = 40;

/** What each field that is another makes of the comparison, where that is more than a change of a deployment. */
const TOPICS: readonly (readonly [topic: string, fields: RegExp])[] = [
  [OTHER_TRAFFIC, /^(traffic|start)(\.|$)/],
  ['another length', /^(horizon|warmup)$/],
  ['another number of replications', /^replications$/],
  ['another month', /^month$/],
  ['other free grants', /^freeGrants$/],
  ['prices of another day', /^asOf$/],
  ['prices of your own that differ', /^prices(\.|$)/],
  ['another currency or rate', /^(currency|rates)(\.|$)/],
];

export function comparabilityWords(baseline: Result, result: Result): string[] {
  const changes = scenarioChanges(baseline.scenario, result.scenario);
  const topics = TOPICS.flatMap(([topic, fields]) => {
    const about = changes.filter(({ path }) => fields.test(path));
    return about.length === 0 ? [] : [`${topic}: ${fieldWords(about)}`];
  });
  return [
    ...topics,
    ...seedWords(baseline, result),
    ...(baseline.taximeter === result.taximeter
      ? []
      : [
          `another version: taximeter ${result.taximeter}, the baseline is by ${cut(baseline.taximeter, SHOWN)}`,
        ]),
    ...arrivedWords(baseline, result, topics.length > 0),
    ...periodWords(baseline, result),
    ...priceWords(baseline, result),
  ];
}

/** `traffic.rate 200/s (was 100/s)`. */
function fieldWords(changes: readonly FieldChange[]): string {
  const [first, second, ...more] = changes.map(
    ({ path, before, now }) => `${cut(path, SHOWN)} ${value(now)} (was ${value(before)})`,
  );
  return [first, second, ...(more.length === 0 ? [] : [`${more.length} more`])].filter(Boolean).join(', ');
}

export function value(text: string | undefined): string {
  return text === undefined ? 'not stated' : cut(text, SHOWN);
}

function seedWords({ seed: was }: Result, { seed }: Result): string[] {
  if (was === seed) return [];
  return [
    `another seed: ${cut(String(seed), SHOWN)} (was ${cut(String(was), SHOWN)}), so that some change is chance`,
  ];
}

/** A traffic file may have changed under its name. */
function arrivedWords(baseline: Result, result: Result, isExplained: boolean): string[] {
  if (isExplained || baseline.seed !== result.seed) return [];
  const [was, is] = [baseline, result].map(({ deployments }) =>
    deployments[0]?.calls ? undefined : deployments[0]?.requests.arrived,
  );
  if (was === undefined || is === undefined || was === is) return [];
  return [`${OTHER_TRAFFIC}: ${is} requests arrived (was ${was})`];
}

function periodWords(baseline: Result, result: Result): string[] {
  const is = result.deployments[0]?.bill.period;
  const was = baseline.deployments.find(({ bill }) => bill.period !== is)?.bill.period;
  return was === undefined || is === undefined
    ? []
    : [`bills of another period: ${is} (was ${cut(was, SHOWN)})`];
}

/** Deployments of which the same meter has another price of another day: the provider's doing, not the change's. */
function priceWords(baseline: Result, result: Result): string[] {
  const earlier = new Map(baseline.deployments.map((each) => [each.id, each.bill.lines]));
  const dearer = result.deployments.filter(({ id, bill: { lines } }) =>
    lines.some((line) => hasOtherPrice(line, earlier.get(id) ?? [])),
  );
  if (dearer.length === 0) return [];
  return [
    `prices of another day: ${listed(dearer.map(({ id }) => id))} has lines that cost more or less by themselves`,
  ];
}

function hasOtherPrice(line: BillLine, lines: readonly BillLine[]): boolean {
  const same = lines.filter(({ meter, label, platform }) =>
    [meter === line.meter, label === line.label, platform === line.platform].every(Boolean),
  );
  return (
    same.length > 0 &&
    same.every(
      ({ asOf, unitPrice }) => asOf !== line.asOf && compareDecimals(unitPrice, line.unitPrice) !== 0,
    )
  );
}
