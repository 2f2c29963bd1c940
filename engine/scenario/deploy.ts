/** Asks each deployment's platform what it makes of it; shared by the compiler and by the check that comes before files are read. */
import { chooseBook, type PriceChoice, unknownBefore } from '../money/choose-book.ts';
import type { DeployedPlatform, FunctionKnobs, Platform, Report } from '../platform-kinds/platform.ts';
import { strayPrices } from '../price-lists/stray-prices.ts';
import { listed, PLATFORM_EXAMPLE } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';
import type { DeploymentDocument } from './deployment-schema.ts';
import { checkKnobs, deploymentKnobs } from './deployments.ts';
import { compileExtras } from './extras.ts';
import { measuredHere, measuredHereWords } from './measured-here.ts';
import { packedHere, whereWritten } from './packed-here.ts';
import { choiceFor } from './price-choice.ts';
import type { ScenarioDeployment } from './priced-deployment.ts';

export interface PlacedDeployment {
  readonly id: string;
  /** Such as `deployments[0]`. */
  readonly path: string;
  readonly written: DeploymentDocument;
}

/** What a deployment depends on besides its own fields. */
export interface DeploymentSurroundings {
  readonly fn: FunctionKnobs;
  /** Where the document holds the function: `function` or `functions.<name>`. */
  readonly functionPath: string;
  /** Size of the response as the function states it. */
  readonly response: string | undefined;
  readonly platforms: readonly Platform[];
  readonly choice: PriceChoice;
  readonly month: string;
  /** Time of the week at the start of the horizon. */
  readonly weekStartUs: number;
}

export interface Deployed extends Omit<DeployedPlatform, 'deployment'> {
  readonly deployment: ScenarioDeployment;
}

/** Undefined after an issue. */
export function deploy(
  { id, path, written }: PlacedDeployment,
  around: DeploymentSurroundings,
  report: Report,
): Deployed | undefined {
  const { fn, functionPath, platforms } = around;
  const choice = choiceFor(around.choice, written.prices, path, platforms, report);
  const simulated = platforms.filter((each) => each.simulated);
  const platform = platforms.find((each) => each.id === written.platform);
  if (!platform?.simulated) {
    const known = simulated.map((each) => each.id);
    const got = `got "${written.platform}"${suggestion(written.platform, known)}${besideHint(platform)}`;
    report(`${path}.platform`, `platform must be ${listed(known, PLATFORM_EXAMPLE)}, ${got}`);
    return undefined;
  }
  const { deploy: place, meter } = platform.simulated;
  checkKnobs(written, { ...platform.simulated, id: platform.id }, path, report);
  const here = measuredHere(packedHere(fn, written, path, report), written, path, report);
  const knobs = deploymentKnobs(written, { id, weekStartUs: around.weekStartUs }, path, report);
  const book = chooseBook(platform.books, choice);
  if (!book) {
    report(`${path}.platform`, unknownBefore(platform.id, platform.books, choice.asOf!));
    return undefined;
  }
  // A platform speaks of `function.memory`; the document may hold it under `functions.<name>`.
  const reportWhereWritten: Report = (at, message) =>
    report(whereWritten(at, written, path, functionPath), message);
  const deployed = place(knobs, here, path, reportWhereWritten, book);
  if (!deployed) return undefined;
  const { deployment, ...rest } = deployed;
  const { region } = deployment;
  const extras = compileExtras(
    written.extras ?? [],
    path,
    { ...around, choice, region, currency: book.currency },
    report,
  );
  const { upperBound } = deployed;
  const priced = {
    ...deployment,
    book,
    books: platform.books,
    meter,
    extras,
    beside: [],
    ...(upperBound !== undefined && { upperBound }),
  };
  const strays = strayPrices(
    [platform.id, ...extras.map((extra) => extra.platform)],
    choice,
    (of) => platforms.find((each) => each.id === of)?.books,
  );
  return {
    ...rest,
    assumptions: [...measuredHereWords(written), ...rest.assumptions, ...strays],
    deployment: priced,
  };
}

/** A service is not deployed. */
function besideHint(platform: Platform | undefined): string {
  return platform ? `; ${platform.id} stands beside a deployment, in its extras` : '';
}
