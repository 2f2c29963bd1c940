/**
 * Checks that every platform's knobs share: counted issues, ranges, choices, profile and region.
 * A check reports and goes on, so that all problems of a deployment show at once.
 */
import { attributeValues, findPrice } from '../money/find-price.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import { listed, listedNear } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';
import type { DeploymentKnobs, FunctionKnobs, Report } from './platform.ts';

/** Reports for one deployment: knows its path and whether anything was reported. */
export class KnobReport {
  failed = false;
  private readonly path: string;
  private readonly report: Report;

  constructor(path: string, report: Report) {
    this.path = path;
    this.report = report;
  }

  /** An issue of the deployment's own field. */
  knob(field: string, message: string): void {
    this.at(`${this.path}.${field}`, message);
  }

  /** An issue of a field that the deployment states or, where it does not, the function. */
  stated(field: string, onDeployment: unknown, message: string): void {
    if (onDeployment === undefined) this.at(`function.${field}`, message);
    else this.knob(field, message);
  }

  /** An issue of another field, e.g. `function.memory`. */
  at(path: string, message: string): void {
    this.failed = true;
    this.report(path, message);
  }
}

export interface Range {
  readonly min: number;
  /** Absent for no ceiling. */
  readonly max?: number;
  readonly unit?: string;
}

/**
 * `memory must be 128–10240 MB on aws-lambda, got 64 MB`, or undefined for a whole number in the range.
 * `field` opens the sentence.
 */
export function wholeNumberIssue(
  field: string,
  value: number,
  range: Range,
  platform: string,
): string | undefined {
  const { min, max, unit } = range;
  const got = `on ${platform}, got ${withUnit(value, unit)}`;
  if (!Number.isInteger(value)) return `${field} must be a whole number${unit ? ` of ${unit}` : ''} ${got}`;
  if (value >= min && (max === undefined || value <= max)) return undefined;
  const bounds = max === undefined ? `${withUnit(min, unit)} or more` : withUnit(`${min}–${max}`, unit);
  return `${field} must be ${bounds} ${got}`;
}

/** Reports `field` unless it is absent or a whole number in the range. */
export function checkWhole(
  field: string,
  value: number | undefined,
  range: Range,
  platform: string,
  issues: KnobReport,
): void {
  const issue = value === undefined ? undefined : wholeNumberIssue(field, value, range, platform);
  if (issue !== undefined) issues.knob(field, issue);
}

/** Instances that the deployment asks for, or else the function; undefined where neither does. */
export function statedInstances(
  field: 'minInstances' | 'maxInstances',
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  range: Range,
  issues: KnobReport,
): number | undefined {
  const asked = knobs[field] ?? fn[field];
  const issue = asked === undefined ? undefined : wholeNumberIssue(field, asked, range, knobs.platform);
  if (issue !== undefined) issues.stated(field, knobs[field], issue);
  return asked;
}

/** `size must be one of …, got … (did you mean …?)`. */
export function choiceIssue(
  field: string,
  value: string,
  choices: readonly string[],
  platform: string,
): string {
  return `${field} must be ${listed(choices)} on ${platform}, got ${value}${suggestion(value, choices)}`;
}

/** Reports a profile other than the ones there are. */
export function checkProfile(knobs: DeploymentKnobs, profiles: readonly string[], issues: KnobReport): void {
  const { profile, platform } = knobs;
  if (profile === undefined || profiles.includes(profile)) return;
  issues.knob('profile', choiceIssue('profile', profile, profiles, platform));
}

/** The region, or the default where none is stated; a region without prices is an issue, never another region. */
export function checkedRegion(
  knobs: DeploymentKnobs,
  defaultRegion: string,
  regions: readonly string[],
  issues: KnobReport,
): string {
  const region = knobs.region ?? defaultRegion;
  if (!regions.includes(region)) {
    const { platform } = knobs;
    const near = listedNear(regions, region, `prices show ${platform}`);
    issues.knob(
      'region',
      `region must be ${near} on ${platform}, got ${region}${suggestion(region, regions)}`,
    );
  }
  return region;
}

/** Reports a commitment that the book has no price for at all. */
export function checkCommitment(
  { commitment, platform }: DeploymentKnobs,
  book: PriceBook,
  issues: KnobReport,
): void {
  const choices = attributeValues(book, 'commitment');
  if (commitment === undefined || choices.includes(commitment)) return;
  issues.knob('commitment', choiceIssue('commitment', commitment, choices, platform));
}

/** Every meter that this purchase runs up must have a price in the region, or the bill would have a hole. */
export function checkPriced(
  book: PriceBook,
  meters: readonly string[],
  region: string,
  bought: Attributes,
  issues: KnobReport,
): void {
  for (const meter of meters) {
    const { missing } = findPrice(book, meter, region, bought);
    if (missing === undefined) continue;
    const uncommitted = uncommittedIssue(book, meter, region, bought);
    if (uncommitted === undefined) {
      issues.knob('region', missing.message);
      continue;
    }
    issues.knob('commitment', uncommitted);
    return;
  }
}

/** Where only the commitment has no price: what to buy instead, and for what or where its price is known. */
function uncommittedIssue(
  book: PriceBook,
  meter: string,
  region: string,
  bought: Attributes,
): string | undefined {
  const { commitment, size } = bought;
  const usual = book.attributeDefaults.commitment;
  if (commitment === undefined || usual === undefined || commitment === usual) return undefined;
  if (findPrice(book, meter, region, { ...bought, commitment: usual }).missing) return undefined;
  const ofSize = size === undefined ? '' : `with ${size} `;
  const { regions } = findPrice(book, meter, region, bought).missing!;
  const sizes = attributeValues(book, 'size').filter(
    (each) => size !== undefined && findPrice(book, meter, region, { ...bought, size: each }).price,
  );
  const known = [
    ...(sizes.length > 0 ? [`known there for ${listed(sizes)}`] : []),
    ...(regions.length > 0 ? [`known in ${regions.join(', ')}`] : []),
  ];
  const where = known.length > 0 ? `, ${known.join('; ')}` : '';
  return `commitment must be ${usual} ${ofSize}in ${region} on ${book.platform}, got ${commitment}${where}`;
}

function withUnit(value: number | string, unit: string | undefined): string {
  return unit === undefined ? `${value}` : `${value} ${unit}`;
}
