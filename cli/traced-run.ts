/** The lines of a run's bills with the prices they were charged by, and what of the simulation they rest on. */

import type { PriceTerms } from '../engine/price-terms.ts';
import type { DeploymentResult, Result } from '../engine/result.ts';
import type { ScenarioDocument } from '../engine/scenario/schema.ts';
import type { TracedLine } from './explain-line.ts';
import type { BilledLine } from './output/bill-lines.ts';
import { isMonthly } from './output/comparison.ts';
import { formatCount } from './output/numbers.ts';
import { billedLines } from './output/run-text.ts';
import { readableSpan } from './output/span.ts';

/** The result says what was bought, and at which prices. */
export async function tracedRun(result: Result): Promise<TracedLine[]> {
  const { findBook, lineArithmetic, PLATFORMS, priceTerms } = await import('../engine/index.ts');
  const document = result.scenario as ScenarioDocument;
  const terms = priceTerms(document, PLATFORMS);
  return result.deployments.flatMap((deployment, i) => {
    const origin = originWords(deployment, document, isMonthly(result));
    const lines = billedLines(deployment);
    return lines.flatMap((line) => {
      const beside = lines.filter(
        (other) => other.beside === line.beside && other.platform === line.platform,
      );
      const traced = termsFor(line, deployment, terms[i] ?? []).flatMap(({ attributes, choice }) => {
        const { book } = findBook(PLATFORMS, line.platform, choice);
        if (!book) return [];
        const arithmetic = lineArithmetic(line, book, line.region, attributes, beside);
        return [{ line, book, arithmetic, origin }];
      });
      // Of two extras on one platform, the one that sells at this price.
      return traced.find((each) => hasPrice(each)) ?? traced[0] ?? [];
    });
  });
}

function termsFor(
  line: BilledLine,
  { region }: DeploymentResult,
  terms: readonly PriceTerms[],
): PriceTerms[] {
  const [own, ...extras] = terms;
  if (line.beside === undefined) return own ? [own] : [];
  const there = extras.filter(({ platform }) => platform === line.platform);
  const here = there.filter((each) => [region, line.region].includes(each.region ?? line.region));
  return here.length > 0 ? here : there;
}

function hasPrice({ line, arithmetic }: TracedLine): boolean {
  return arithmetic.price?.tiers.some(({ price }) => price === line.unitPrice) ?? false;
}

/** `Simulated, in 24 h (mean of 8 replications): 62,194 requests arrived …; × 730 h ÷ 24 h for the month.` */
function originWords(
  { requests, instances, interval, bill }: DeploymentResult,
  { horizon }: ScenarioDocument,
  monthly: boolean,
): string {
  const { replications } = interval;
  const mean = replications === 1 ? '' : ` (mean of ${replications} replications)`;
  const span = readableSpan(String(horizon ?? bill.period));
  const started = requests.cold + requests.warm;
  const counts =
    started === requests.arrived
      ? `${formatCount(started)} requests arrived and started`
      : `${formatCount(requests.arrived)} requests arrived, ${formatCount(started)} started`;
  const month =
    monthly && bill.period !== horizon ? `; × ${readableSpan(bill.period)} ÷ ${span} for the month` : '';
  return `Simulated, in ${span}${mean}: ${counts}, ${formatCount(instances.mean)} instances on average${month}.`;
}
