/** A player in this thread that reads no files, and a scenario small enough to try hundreds of plans on. */
import { PLATFORMS } from '../../../engine/index.ts';
import { planScenario } from '../../../engine/planning/plan/plan-scenario.ts';
import type { Player } from '../../../engine/planning/player.ts';
import type { ServiceLevel } from '../../../engine/planning/service-level.ts';
import { runOnce } from '../../../engine/run.ts';
import { compileScenario } from '../../../engine/scenario/compile.ts';
import { readScenario } from '../../../engine/scenario/read.ts';

export const player: Player = {
  parallel: 1,
  async play(document) {
    const { draft, issues } = readScenario(document, 'test', PLATFORMS);
    const compiled = draft && compileScenario(draft, new Map(), PLATFORMS);
    const wrong = compiled?.issues ?? issues;
    if (!compiled?.scenario) throw Object.assign(new Error(JSON.stringify(wrong)), { issues: wrong });
    return runOnce(compiled.scenario);
  },
};

export async function planned(document: object, level: ServiceLevel) {
  const { result, plans } = await planScenario(document, level, PLATFORMS, player);
  return { result, plan: plans[0]!, deployment: result.deployments[0]! };
}
