/** By what the prices of a resolved scenario's bills were looked up: for front ends that tell how a line came about. */
import type { PriceChoice } from './money/choose-book.ts';
import { fromDecimal, quantityText } from './money/decimal.ts';
import { add, divide, type Fraction, isZero, subtract, ZERO } from './money/fraction.ts';
import type { MeterReading } from './money/meter-reading.ts';
import type { Attributes } from './money/price-book.ts';
import { attributesOf, type DeploymentShape, type Platform } from './platform-kinds/platform.ts';
import { findBook } from './platforms/find-book.ts';
import type { DeploymentDocument } from './scenario/deployment-schema.ts';
import { compileExtras, type Surroundings, termsOf } from './scenario/extras.ts';
import { choiceFor, priceChoice } from './scenario/price-choice.ts';
import type { Extra } from './scenario/priced-deployment.ts';
import type { ScenarioDocument } from './scenario/schema.ts';
import { ItemFields } from './stated-usage/item-fields.ts';
import { attributesOf as statedAttributes } from './stated-usage/item-terms.ts';

/** What was bought, and which prices count for it. */
export interface PriceTerms {
  readonly platform: string;
  /** Undefined where the deployment's own region, or none, is meant. */
  readonly region?: string;
  readonly attributes: Attributes;
  readonly choice: PriceChoice;
  /** What one request needs of an extra and what a month does, by meter. */
  readonly needs?: Pick<Extra, 'perRequest' | 'perMonth' | 'sees'>;
}

/** Of each deployment in turn: its own terms, then those of its extras. */
export function priceTerms(
  document: Pick<ScenarioDocument, 'asOf' | 'prices' | 'deployments' | 'function' | 'functions' | 'month'>,
  platforms: readonly Platform[],
): PriceTerms[][] {
  // What is wrong with a scenario was told before it ran.
  const report = () => {};
  const ofAll = priceChoice(document, platforms, report);
  return document.deployments.map((deployment) => {
    const choice = choiceFor(ofAll, deployment.prices, '', platforms, report);
    const { platform } = deployment;
    const own = { platform, attributes: attributesOf(shapeOf(deployment)), choice };
    return [
      own,
      ...(deployment.extras ?? []).flatMap((extra) =>
        extraTerms(extra, choice, platforms, surroundings(document, deployment)),
      ),
    ];
  });
}

/** The names of what is bought are the same in both. */
function shapeOf(deployment: DeploymentDocument): DeploymentShape {
  return deployment as DeploymentShape;
}

/** As the run had them; the resolved scenario has one function. */
function surroundings(
  { function: single, functions = {}, month = '730 h' }: Parameters<typeof priceTerms>[0],
  { region = '*' }: DeploymentDocument,
): Pick<Surroundings, 'region' | 'response' | 'month'> {
  return { region, month, response: (single ?? Object.values(functions)[0])?.response };
}

function extraTerms(
  written: NonNullable<DeploymentDocument['extras']>[number],
  choice: PriceChoice,
  platforms: readonly Platform[],
  around: ReturnType<typeof surroundings>,
): PriceTerms[] {
  const { platform, region, ...rest } = typeof written === 'string' ? { platform: written } : written;
  const { book } = findBook(platforms, platform, choice);
  if (!book) return [];
  const form = platforms.find(({ id }) => id === platform)?.form;
  const attributes = statedAttributes(new ItemFields(termsOf({ platform, ...rest }), '', []), book, form);
  const all = { ...around, platforms, choice, currency: book.currency };
  const [needs] = compileExtras([written], '', all, () => {});
  return [{ platform, ...(region !== undefined && { region }), attributes, choice, ...(needs && { needs }) }];
}

/** How much of a meter an extra needs, as decimal text. */
export interface ExtraNeed {
  readonly perRequest: string;
  /** Requests of the month by which the quantity comes about; absent where no request needs any. */
  readonly requests?: string;
  readonly perMonth: string;
}

/** How the quantity that was billed of a meter came about; undefined where the extra needs none. */
export function extraNeed(
  { perRequest, perMonth }: NonNullable<PriceTerms['needs']>,
  meter: string,
  billed: string,
): ExtraNeed | undefined {
  const [each, month] = [totalOf(perRequest, meter), totalOf(perMonth, meter)];
  if (isZero(each) && isZero(month)) return undefined;
  const said = { perRequest: quantityText(each), perMonth: quantityText(month) };
  if (isZero(each)) return said;
  return { ...said, requests: quantityText(divide(subtract(fromDecimal(billed), month), each)) };
}

function totalOf(readings: readonly MeterReading[], meter: string): Fraction {
  return readings
    .filter((each) => each.meter === meter)
    .reduce((sum, { quantity }) => add(sum, quantity), ZERO);
}
