/** The lines of a run's bills with the prices they were charged by, and what of the simulation they rest on. */

import type { PriceTerms } from '../engine/price-terms.ts';
import type { DeploymentResult, Result } from '../engine/result.ts';
import type { ScenarioDocument } from '../engine/scenario/schema.ts';
import type { TracedLine } from './explain-line.ts';
import { extraWords } from './extra-words.ts';
import type { BilledLine } from './output/bill-lines.ts';
import { isMonthly } from './output/comparison.ts';
import { addDecimals, multiplyDecimals } from './output/decimal.ts';
import { formatCount } from './output/numbers.ts';
import { billedLines } from './output/run-text.ts';
import { readableSpan } from './output/span.ts';

/** The result says what was bought, and at which prices. */
export async function tracedRun(result: Result): Promise<TracedLine[]> {
  const { extraNeed, findBook, lineArithmetic, PLATFORMS, priceTerms } = await import('../engine/index.ts');
  const document = result.scenario as ScenarioDocument;
  const terms = priceTerms(document, PLATFORMS);
  return result.deployments.flatMap((deployment, i) => {
    const ran = originWords(deployment, document, isMonthly(result));
    const lines = billedLines(deployment);
    return lines.flatMap((line) => {
      const beside = lines.filter(
        (other) => other.beside === line.beside && other.platform === line.platform,
      );
      const traced = termsFor(line, deployment, terms[i] ?? []).flatMap(({ attributes, choice, needs }) => {
        const { book } = findBook(PLATFORMS, line.platform, choice);
        if (!book) return [];
        const arithmetic = lineArithmetic(line, book, line.region, attributes, beside);
        // Of two extras on one platform nobody knows who used how much.
        const isAlone = terms[i]!.slice(1).filter(({ platform }) => platform === line.platform).length === 1;
        const need = isAlone && needs && extraNeed(needs, line.meter, usedOf(line, beside));
        const origin = need && needs ? `${ran} ${extraWords(need, needs.sees, line)}` : ran;
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

/** Of the line's meter, in all its tiers and on all its days. */
function usedOf({ meter }: BilledLine, lines: readonly BilledLine[]): string {
  return lines
    .filter((line) => line.meter === meter)
    .map(({ quantity, times = '1' }) => multiplyDecimals(quantity, times))
    .reduce(addDecimals, '0');
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
  return `Simulated, in ${span}${mean}: ${counts}, ${formatCount(instances.mean)} ${instanceWord(instances.mean)} on average${month}.`;
}

function instanceWord(mean: number): string {
  return formatCount(mean) === '1' ? 'instance' : 'instances';
}
