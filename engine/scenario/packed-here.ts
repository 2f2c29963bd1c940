/** A function that one deployment packs otherwise than the others: another runtime, an image, fewer dependencies. */
import type { FunctionKnobs, Report } from '../platform-kinds/platform.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { ifWritten, sizeMb } from './written.ts';

/** Fields of a deployment that stand for the function's, where instances start for requests. */
export const PACKED_HERE = ['runtime', 'package', 'bundle'] as const;

export function packedHere(
  fn: FunctionKnobs,
  written: DeploymentDocument,
  path: string,
  report: Report,
): FunctionKnobs {
  const { runtime, package: packageKind, bundle } = written;
  if (bundle !== undefined && fn.init !== undefined) {
    report(`${path}.bundle`, 'bundle must not be given beside function.init, which is the whole delay');
  }
  const bundleMb = ifWritten(bundle, sizeMb);
  return {
    ...fn,
    ...(runtime !== undefined && { runtime }),
    ...(packageKind !== undefined && { packageKind }),
    ...(bundleMb !== undefined && { bundleMb }),
  };
}

/** Where an issue of the function stands: with the deployment that says otherwise, or with the function. */
export function whereWritten(
  at: string,
  written: DeploymentDocument,
  path: string,
  functionPath: string,
): string {
  const own = PACKED_HERE.find((field) => at === `function.${field}` && written[field] !== undefined);
  return own === undefined ? at.replace(/^function(?=\.|$)/, functionPath) : `${path}.${own}`;
}
