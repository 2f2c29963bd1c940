/** The points of a sweep, checked and then played; with a file to write they are kept beside it until it is written. */
import type { Point } from '../../engine/planning/sweep/design.ts';
import type { PlayedPoint } from '../../engine/planning/sweep/play-points.ts';
import { counted } from '../../engine/words/counted.ts';
import { BadInput } from '../bad-input.ts';
import { note } from '../deliver.ts';
import type { Io } from '../io.ts';
import { type SimulationJob, trafficFiles } from '../prepare.ts';
import { STDIN } from '../read-text.ts';
import { withPlayers } from '../studies/with-players.ts';
import { withProgress } from '../terminal/progress.ts';
import { type Arguments, flagArgument, type Option, textArgument } from '../verbs/verb.ts';
import { type Journal, journalOf, openJournal } from './journal.ts';
import { journalKey } from './journal-key.ts';
import type { Variation } from './read-variation.ts';
import { stoppedWords } from './stopped-words.ts';

export const freshOption: Readonly<Record<string, Option>> = {
  fresh: {
    kind: 'flag',
    describe: 'play all points anew, also where an unfinished sweep of the file is there',
  },
};

type Planned = Variation & { readonly points: readonly Point[] };

interface Played {
  readonly points: readonly PlayedPoint[];
  /** To be called when the results are where they belong. */
  written(): void;
}

/** Throws BadInput with all that is wrong with any point before one is played. */
export async function playVariation(
  args: Arguments,
  io: Io,
  job: SimulationJob,
  planned: Planned,
): Promise<Played> {
  await checkPoints(args, io, job, planned);
  const journal = await journalFor(args, io, job, planned);
  const { played, add, remove } = journal ?? { played: new Map(), add() {}, remove() {} };
  const { dimensions, points } = planned;
  let finished = played.size;
  const onPlayed: typeof add = (index, point) => {
    add(index, point);
    finished++;
  };
  if (played.size > 0)
    note(`${played.size} of ${counted(points.length, 'point')} were there already`, args, io);
  const { playPoints } = await import('../../engine/index.ts');
  const sweep = { document: job.document, dimensions, points, played, onPlayed };
  if (finished === points.length)
    return { points: points.map((_, index) => played.get(index)!), written: remove };
  const takeBack = io.whenInterrupted(() =>
    flagArgument(args, 'quiet')
      ? ''
      : stoppedWords({ finished, points: points.length, journal: journal?.path }, io),
  );
  try {
    const left = points.length - finished;
    return {
      points: await withPlayers(args, io, job, (player) => playPoints(player, sweep), left),
      written: remove,
    };
  } finally {
    takeBack();
  }
}

/** More would only be more of the same. */
const MAX_LINES = 20;
/** Ctrl-C is heard in between. */
const AT_ONCE = 20;

function checkPoints(
  args: Arguments,
  io: Io,
  job: SimulationJob,
  { dimensions, points }: Planned,
): Promise<void> {
  return withProgress(args, io, async (onProgress) => {
    const { PLATFORMS, PointIssues } = await import('../../engine/index.ts');
    const issues = new PointIssues(job, dimensions, PLATFORMS);
    for (const [index, point] of points.entries()) {
      issues.check(point, index);
      if (index % AT_ONCE > 0) continue;
      onProgress({ doing: 'checking', runs: index, runsTotal: points.length });
      await new Promise(setImmediate);
    }
    const lines = issues.lines(points);
    if (lines.length === 0) return;
    const more = lines.length - MAX_LINES;
    throw new BadInput(
      ...lines.slice(0, MAX_LINES),
      ...(more > 0 ? [`and ${counted(more, 'more problem')}`] : []),
    );
  });
}

/** None where nothing is written to a file, and where traffic comes through a pipe, which nobody can read again. */
async function journalFor(
  args: Arguments,
  io: Io,
  job: SimulationJob,
  planned: Planned,
): Promise<Journal | undefined> {
  const { dimensions, latin } = planned;
  const out = textArgument(args, 'out');
  if (out === undefined || out === STDIN || out.startsWith('/dev/')) return undefined;
  const files = await filesOf(job, planned);
  if (files.includes(STDIN)) return undefined;
  const path = journalOf(out);
  const problem = io.writeProblem(path);
  if (problem !== undefined) throw new BadInput(problem);
  const key = await journalKey(job, files, { dimensions, ...(latin !== undefined && { latin }) }, io);
  return openJournal(path, key, flagArgument(args, 'fresh'), io);
}

/** The traffic files of all points: which one is played may be varied, too. */
async function filesOf(job: SimulationJob, { dimensions, points }: Planned): Promise<string[]> {
  if (!dimensions.some(({ path }) => /^traffic\b/.test(path))) return trafficFiles(job);
  const { documentAt } = await import('../../engine/index.ts');
  const files = points.flatMap((point) =>
    trafficFiles({ ...job, document: documentAt(job.document, dimensions, point).document }),
  );
  return [...new Set(files)].sort();
}
