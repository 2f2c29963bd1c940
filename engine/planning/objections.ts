/** What is wrong with a scenario, asked without playing it: so that no rule of a platform is stated twice. */
import type { Platform } from '../platform-kinds/platform.ts';
import { compileScenario } from '../scenario/compile.ts';
import { readScenario } from '../scenario/read.ts';
import type { Issue } from '../words/issue.ts';

/** `source`: what messages call the document. Of one that replays files, what can be told without them. */
export function objections(
  document: unknown,
  source: string,
  platforms: readonly Platform[],
): readonly Issue[] {
  const { draft, replayFiles } = readScenario(document, source);
  // The compiler asks the platforms, too: only where it cannot, they are asked before.
  return draft && replayFiles.length === 0
    ? compileScenario(draft, new Map(), platforms).issues
    : readScenario(document, source, platforms).issues;
}
