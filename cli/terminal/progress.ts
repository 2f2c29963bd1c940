/**
 * One line of progress on standard error: on a terminal redrawn at most ten times a second and wiped at the end; in a
 * log one line per tenth, and only for work that takes longer than ten seconds.
 */
import type { Io } from '../io.ts';
import { printable } from '../output/plain-text.ts';
import type { OnProgress, Progress } from '../prepare.ts';
import { type Arguments, flagArgument } from '../verbs/verb.ts';

export interface ProgressLine {
  update(progress: Progress): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

const REDRAW_MS = 100;
/** Short work shows nothing: a line that flickers is worse than none. */
const SHOW_AFTER_MS = 300;
const LOG_AFTER_MS = 10_000;
/** Before that, what is left is a guess that jumps. */
const JUDGE_AFTER_MS = 2000;
const WIPE = '\r\u001b[K';

/** Does the work with a line of progress, or without one where quiet was asked for. */
export async function withProgress<T>(
  args: Arguments,
  io: Terminal,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  if (flagArgument(args, 'quiet')) return work(() => {});
  const line = startProgress(io);
  try {
    return await work((progress) => {
      if (progress.doing === 'warning') io.stderr(`${printable(progress.text)}\n`);
      else line.update(progress);
    });
  } finally {
    line.end();
  }
}

type Terminal = Pick<Io, 'stderr' | 'stderrIsTty' | 'now' | 'env' | 'columns'>;

export function startProgress(io: Terminal): ProgressLine {
  return io.stderrIsTty && io.env.TERM !== 'dumb' ? redrawn(io) : logged(io);
}

function redrawn(io: Terminal): ProgressLine {
  const start = io.now();
  const step = steps(io);
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = '';
  return {
    update(progress) {
      const now = io.now();
      const startedAt = step(progress);
      if (now - start < SHOW_AFTER_MS || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      const line = `${words(progress)}${left(shareOf(progress), now - startedAt)}`.slice(0, io.columns - 1);
      if (line !== drawn) io.stderr(WIPE + line);
      drawn = line;
    },
    end() {
      if (drawn !== '') io.stderr(WIPE);
    },
  };
}

function logged(io: Terminal): ProgressLine {
  const start = io.now();
  let doing = '';
  let tenth = 0;
  return {
    update(progress) {
      if (progress.doing !== doing) tenth = 0;
      doing = progress.doing;
      const share = shareOf(progress);
      if (share === undefined || io.now() - start < LOG_AFTER_MS || Math.floor(share * 10) <= tenth) return;
      tenth = Math.floor(share * 10);
      io.stderr(`${subject(progress)} ${tenth * 10} %\n`);
    },
    end() {},
  };
}

/** When the present step began: reading says nothing about how long simulating takes. */
function steps(io: Terminal): (progress: Progress) => number {
  let doing = '';
  let startedAt = 0;
  return (progress) => {
    if (progress.doing !== doing) startedAt = io.now();
    doing = progress.doing;
    return startedAt;
  };
}

function subject(progress: Progress): string {
  return progress.doing === 'reading' ? `reading ${progress.source}` : progress.doing;
}

/** Undefined where the end is not known. */
function shareOf(progress: Progress): number | undefined {
  if (progress.doing === 'simulating') return Math.min(1, Math.max(0, progress.share));
  if ('runs' in progress) {
    return progress.runsTotal ? Math.min(1, progress.runs / progress.runsTotal) : undefined;
  }
  const { bytes, bytesTotal } = progress;
  return bytesTotal ? Math.min(1, bytes / bytesTotal) : undefined;
}

/** `reading hits.csv 45 % of 175 MB`, `reading standard input, 79 MB`, `simulating 45 %`, `trying 12 of 400`, `checking 40 of 400`. */
function words(progress: Progress): string {
  if ('runs' in progress) return `${progress.doing} ${progress.runs}${ofTotal(progress.runsTotal)}`;
  const share = shareOf(progress);
  if (progress.doing === 'simulating') return `simulating ${percent(share!)} %`;
  if (share === undefined) return `${subject(progress)}, ${megabytes(progress.bytes)}`;
  return `${subject(progress)} ${percent(share)} % of ${megabytes(progress.bytesTotal!)}`;
}

function ofTotal(total: number | undefined): string {
  return total === undefined ? ' runs' : ` of ${total}`;
}

function percent(share: number): number {
  return Math.floor(share * 100);
}

function megabytes(bytes: number): string {
  const mb = bytes / 1024 ** 2;
  return `${mb < 10 ? mb.toFixed(1) : Math.round(mb)} MB`;
}

/** `, 12 s left`, once there is enough to judge by. */
function left(share: number | undefined, elapsedMs: number): string {
  if (share === undefined || share < 0.01 || elapsedMs < JUDGE_AFTER_MS) return '';
  const seconds = Math.max(1, Math.round((elapsedMs * (1 - share)) / share / 1000));
  if (seconds < 120) return `, ${seconds} s left`;
  return seconds < 7200 ? `, ${Math.round(seconds / 60)} min left` : `, ${Math.round(seconds / 3600)} h left`;
}
