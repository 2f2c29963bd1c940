/** Asks each deployment's platform what it makes of it; shared by the compiler and by the check that comes before files are read. */
import type { DeployedPlatform, FunctionKnobs, PlatformBehaviour, Report } from '../platforms/platform.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { checkKnobs, deploymentKnobs } from './deployments.ts';
import { oneOf } from './fields.ts';

export interface PlacedDeployment {
  readonly id: string;
  /** Such as `deployments[0]`. */
  readonly path: string;
  readonly written: DeploymentDocument;
}

/** Undefined after an issue. `functionPath` is where the document holds the function: `function` or `functions.<name>`. */
export function deploy(
  { id, path, written }: PlacedDeployment,
  fn: FunctionKnobs,
  functionPath: string,
  platforms: readonly PlatformBehaviour[],
  report: Report,
): DeployedPlatform | undefined {
  const platform = platforms.find((each) => each.id === written.platform);
  if (!platform) {
    const known = platforms.map((each) => each.id);
    report(`${path}.platform`, `platform ${oneOf(written.platform, known)}`);
    return undefined;
  }
  checkKnobs(written, platform, path, report);
  const knobs = deploymentKnobs(written, id, path, report);
  // A platform speaks of `function.memory`; the document may hold it under `functions.<name>`.
  const reportWhereWritten: Report = (at, message) =>
    report(at.replace(/^function(?=\.|$)/, functionPath), message);
  return platform.deploy(knobs, fn, path, reportWhereWritten);
}
