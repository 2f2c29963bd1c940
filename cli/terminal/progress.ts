/**
 * One line of progress on standard error: on a terminal redrawn at most ten times a second and wiped at the end; in a
 * log one line per tenth, and only for work that takes longer than ten seconds.
 */
import type { Io } from '../io.ts';

export interface Progress {
  /** `share` is 0–1. */
  update(share: number): void;
  /** Leaves the terminal as it was. */
  end(): void;
}

const REDRAW_MS = 100;
/** Short work shows nothing: a line that flickers is worse than none. */
const SHOW_AFTER_MS = 300;
const LOG_AFTER_MS = 10_000;
const WIPE = '\r\u001b[K';

export const silent: Progress = { update: () => {}, end: () => {} };

export function startProgress(
  io: Pick<Io, 'stderr' | 'stderrIsTty' | 'now' | 'env'>,
  label: string,
): Progress {
  return io.stderrIsTty && io.env.TERM !== 'dumb' ? redrawn(io, label) : logged(io, label);
}

function redrawn(io: Pick<Io, 'stderr' | 'now'>, label: string): Progress {
  const start = io.now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn = '';
  return {
    update(share) {
      const now = io.now();
      if (now - start < SHOW_AFTER_MS || now - drawnAt < REDRAW_MS) return;
      drawnAt = now;
      const line = `${label} ${percent(share)} %${left(share, now - start)}`;
      if (line !== drawn) io.stderr(WIPE + line);
      drawn = line;
    },
    end() {
      if (drawn !== '') io.stderr(WIPE);
    },
  };
}

function logged(io: Pick<Io, 'stderr' | 'now'>, label: string): Progress {
  const start = io.now();
  let tenth = 0;
  return {
    update(share) {
      if (io.now() - start < LOG_AFTER_MS || Math.floor(share * 10) <= tenth) return;
      tenth = Math.floor(share * 10);
      io.stderr(`${label} ${tenth * 10} %\n`);
    },
    end() {},
  };
}

function percent(share: number): number {
  return Math.floor(Math.min(1, Math.max(0, share)) * 100);
}

/** `, 12 s left`, once there is enough to judge by. */
function left(share: number, elapsedMs: number): string {
  if (share < 0.05 || elapsedMs < 1000) return '';
  return `, ${Math.max(1, Math.round((elapsedMs * (1 - share)) / share / 1000))} s left`;
}
