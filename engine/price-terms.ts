/** By what the prices of a resolved scenario's bills were looked up: for front ends that tell how a line came about. */
import type { PriceChoice } from './money/choose-book.ts';
import type { Attributes } from './money/price-book.ts';
import { attributesOf, type DeploymentShape, type Platform } from './platform-kinds/platform.ts';
import { findBook } from './platforms/find-book.ts';
import type { DeploymentDocument } from './scenario/deployment-schema.ts';
import { termsOf } from './scenario/extras.ts';
import { choiceFor, priceChoice } from './scenario/price-choice.ts';
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
}

/** Of each deployment in turn: its own terms, then those of its extras. */
export function priceTerms(
  document: Pick<ScenarioDocument, 'asOf' | 'prices' | 'deployments'>,
  platforms: readonly Platform[],
): PriceTerms[][] {
  // What is wrong with a scenario was told before it ran.
  const report = () => {};
  const ofAll = priceChoice(document, platforms, report);
  return document.deployments.map((deployment) => {
    const choice = choiceFor(ofAll, deployment.prices, '', platforms, report);
    const { platform } = deployment;
    const own = { platform, attributes: attributesOf(shapeOf(deployment)), choice };
    return [own, ...(deployment.extras ?? []).flatMap((extra) => extraTerms(extra, choice, platforms))];
  });
}

/** The names of what is bought are the same in both. */
function shapeOf(deployment: DeploymentDocument): DeploymentShape {
  return deployment as DeploymentShape;
}

function extraTerms(
  written: NonNullable<DeploymentDocument['extras']>[number],
  choice: PriceChoice,
  platforms: readonly Platform[],
): PriceTerms[] {
  const { platform, region, ...rest } = typeof written === 'string' ? { platform: written } : written;
  const { book } = findBook(platforms, platform, choice);
  if (!book) return [];
  const attributes = statedAttributes(new ItemFields(termsOf({ platform, ...rest }), '', []), book);
  return [{ platform, ...(region !== undefined && { region }), attributes, choice }];
}
