/** Knobs of the deploy tests: a plain function, and a deployment with whatever a test changes. */

import type {
  DeployedPlatform,
  DeploymentKnobs,
  FunctionKnobs,
} from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';

const plainFunction: FunctionKnobs = {
  name: 'main',
  runtime: 'nodejs',
  memoryMb: 512,
  work: { distribution: 'constant', valueUs: 100_000 },
  cpuShare: 0.4,
  threads: 1,
  errorShare: 0,
};

export interface Attempt {
  readonly deployed: DeployedPlatform | undefined;
  /** `path: message`, in order. */
  readonly issues: readonly string[];
}

/** Deploys on `platform` at `deployments[0]`. */
export function attempt(
  platform: string,
  knobs: Partial<DeploymentKnobs> = {},
  fn: Partial<FunctionKnobs> = {},
): Attempt {
  const issues: string[] = [];
  const found = PLATFORMS.find(({ id }) => id === platform)!;
  const deployed = found.simulated!.deploy(
    { id: 'it', platform, ...knobs },
    { ...plainFunction, ...fn },
    'deployments[0]',
    (path, message) => issues.push(`${path}: ${message}`),
    found.books[0],
  );
  return { deployed, issues };
}

/** The same where no issue is expected. */
export function deploy(
  platform: string,
  knobs: Partial<DeploymentKnobs> = {},
  fn: Partial<FunctionKnobs> = {},
): DeployedPlatform {
  const { deployed, issues } = attempt(platform, knobs, fn);
  if (deployed === undefined || issues.length > 0) throw new Error(`refused: ${issues.join('; ')}`);
  return deployed;
}

/** The one issue for which a deployment is refused. */
export function issueOf(
  platform: string,
  knobs: Partial<DeploymentKnobs>,
  fn: Partial<FunctionKnobs> = {},
): string {
  const { deployed, issues } = attempt(platform, knobs, fn);
  if (deployed !== undefined || issues.length !== 1) throw new Error(`one issue expected, got ${issues}`);
  return issues[0]!;
}
