/** A player in this thread, for documents that replay no file. */
import { compileScenario, PLATFORMS, readScenario, runScenario } from '../../../engine/index.ts';
import type { Player } from '../../../engine/planning/player.ts';

export const playerHere: Player = {
  parallel: 1,
  async play(document) {
    const { draft, issues } = readScenario(document, 'test', PLATFORMS);
    const compiled = draft && compileScenario(draft, new Map(), PLATFORMS);
    if (!compiled?.scenario) throw new Error(JSON.stringify(compiled?.issues ?? issues));
    return runScenario(compiled.scenario);
  },
};
