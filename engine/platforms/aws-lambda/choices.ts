/**
 * AWS Lambda: what the knobs and the function come to once limits are checked and defaults filled in.
 * Nothing is clamped: a value outside a limit is an issue at the field that states it.
 */
import type { PriceBook } from '../../money/price-book.ts';
import {
  checkedRegion,
  checkProfile,
  checkWhole,
  choiceIssue,
  type KnobReport,
  wholeNumberIssue,
} from '../../platform-kinds/knob-checks.ts';
import type { DeploymentKnobs, FunctionKnobs } from '../../platform-kinds/platform.ts';
import { formatDuration } from '../../words/quantity.ts';
import { lambdaBehaviour as lambda } from './behaviour.ts';
import { type Architecture, type Packaging, type Runtime, runtimeFamily, runtimes } from './cold-starts.ts';
import { packagingOf } from './packaging.ts';
import { LAMBDA_PROFILES, type LambdaProfile, profileOf } from './profiles.ts';
import { mostReady } from './provisioning.ts';

export const ID = 'aws-lambda';
const SECOND_US = 1_000_000;

/** What the knobs come to once defaults are filled in. */
export interface Choices {
  readonly profile: LambdaProfile;
  readonly region: string;
  readonly architecture: Architecture;
  readonly memoryMb: number;
  readonly ephemeralMb: number;
  readonly runtime: Runtime;
  readonly packaging: Packaging;
  readonly timeoutUs: number;
  readonly minInstances: number;
  /** The most that are kept ready at any time. */
  readonly mostReady: number;
  readonly maxInstances: number;
  readonly accountConcurrency: number;
}

/** Checks everything; what comes back is of use only if `issues` stayed empty. */
export function choose(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  book: PriceBook,
  issues: KnobReport,
): Choices {
  checkProfile(
    knobs,
    LAMBDA_PROFILES.map(({ profile }) => profile),
    issues,
  );
  checkWhole('ephemeralStorage', knobs.ephemeralMb, { ...lambda.ephemeralMb.value, unit: 'MB' }, ID, issues);
  const chosen = {
    profile: profileOf(knobs.profile),
    region: checkedRegion(knobs, lambda.defaultRegion, book.regions, issues),
    architecture: architectureOf(knobs, issues),
    memoryMb: memoryOf(knobs, fn, issues),
    ephemeralMb: knobs.ephemeralMb ?? lambda.ephemeralMb.value.min,
    runtime: runtimeOf(fn, issues),
    timeoutUs: timeoutOf(fn, issues),
    ...concurrencyOf(knobs, fn, issues),
  };
  return { ...chosen, packaging: packagingOf(knobs, fn, chosen, issues) };
}

function architectureOf(knobs: DeploymentKnobs, issues: KnobReport): Architecture {
  const { architecture = 'x86_64' } = knobs;
  if (architecture === 'x86_64' || architecture === 'x86') return 'x86_64';
  if (architecture !== 'arm64') {
    issues.knob('architecture', choiceIssue('architecture', architecture, ['x86_64', 'arm64'], ID));
  }
  return 'arm64';
}

function memoryOf(knobs: DeploymentKnobs, fn: FunctionKnobs, issues: KnobReport): number {
  const memoryMb = knobs.memoryMb ?? fn.memoryMb;
  const issue = wholeNumberIssue('memory', memoryMb, { ...lambda.memoryMb.value, unit: 'MB' }, ID);
  if (issue !== undefined) issues.stated('memory', knobs.memoryMb, issue);
  return memoryMb;
}

/** The runtime only sets cold starts: one that was not measured is no obstacle where `function.init` is stated. */
function runtimeOf(fn: FunctionKnobs, issues: KnobReport): Runtime {
  const family = runtimeFamily(fn.runtime);
  if (family === undefined && fn.init === undefined) {
    issues.at(
      'function.runtime',
      `${choiceIssue('runtime', fn.runtime, runtimes, ID)}, or state function.init`,
    );
  }
  return family ?? 'nodejs';
}

function timeoutOf(fn: FunctionKnobs, issues: KnobReport): number {
  const longestUs = lambda.maxTimeoutSec.value * SECOND_US;
  const timeoutUs = fn.timeoutUs ?? longestUs;
  if (timeoutUs > longestUs) {
    issues.at(
      'function.timeout',
      `timeout must be at most ${formatDuration(longestUs)} on ${ID}, got ${formatDuration(timeoutUs)}`,
    );
  }
  return timeoutUs;
}

/** minInstances is provisioned concurrency, maxInstances reserved concurrency; neither exceeds what holds it. */
function concurrencyOf(
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  issues: KnobReport,
): Pick<Choices, 'minInstances' | 'mostReady' | 'maxInstances' | 'accountConcurrency'> {
  const { accountConcurrency = lambda.accountConcurrency.value } = knobs;
  checkWhole('accountConcurrency', accountConcurrency, { min: 1 }, ID, issues);
  const minInstances = knobs.ready
    ? 0
    : (instancesOf('minInstances', knobs, fn, accountConcurrency, issues) ?? 0);
  const most = knobs.ready ? mostReady(knobs.ready) : minInstances;
  const maxInstances = instancesOf('maxInstances', knobs, fn, accountConcurrency, issues) ?? Infinity;
  const [ceiling, name] =
    knobs.ready && accountConcurrency < maxInstances
      ? [accountConcurrency, "the account's concurrency"]
      : [maxInstances, 'maxInstances'];
  if (most > ceiling) {
    const message = `minInstances must be at most ${name} (${ceiling}) on ${ID}, got ${most}`;
    issues.stated('minInstances', knobs.ready ?? knobs.minInstances, message);
  }
  return { minInstances, mostReady: most, maxInstances, accountConcurrency };
}

function instancesOf(
  field: 'minInstances' | 'maxInstances',
  knobs: DeploymentKnobs,
  fn: FunctionKnobs,
  accountConcurrency: number,
  issues: KnobReport,
): number | undefined {
  const value = knobs[field] ?? fn[field];
  if (value === undefined) return undefined;
  const issue =
    wholeNumberIssue(field, value, { min: 0 }, ID) ??
    (value > accountConcurrency
      ? `${field} must be at most the account's concurrency (${accountConcurrency}) on ${ID}, got ${value}`
      : undefined);
  if (issue !== undefined) issues.stated(field, knobs[field], issue);
  return value;
}
