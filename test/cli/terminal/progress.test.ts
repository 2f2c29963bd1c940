import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../cli/prepare.ts';
import { paintFor } from '../../../cli/terminal/colour.ts';
import { startProgress } from '../../../cli/terminal/progress.ts';
import { fakeIo } from '../fixtures.ts';

const WIPE = '\r\u001b[K';

function simulating(share: number): Progress {
  return { doing: 'simulating', share };
}

function reading(bytes: number, bytesTotal?: number): Progress {
  return {
    doing: 'reading',
    source: 'hits.csv',
    bytes: bytes * 1024 ** 2,
    bytesTotal: bytesTotal && bytesTotal * 1024 ** 2,
  };
}

describe('progress on a terminal', () => {
  it('is one line, redrawn at most ten times a second and wiped at the end', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io);
    for (io.clock = 0; io.clock <= 1000; io.clock += 10) progress.update(simulating(io.clock / 2000));
    progress.end();
    const drawn = io.written.err.split(WIPE);
    expect(drawn.slice(1, 3)).toEqual(['simulating 15 %', 'simulating 20 %']);
    expect(drawn.at(-2)).toBe('simulating 50 %');
    expect(drawn.at(-1)).toBe('');
    expect(drawn).toHaveLength(10);
    expect(io.written.err).not.toContain('\n');
  });

  it('says what is left after two seconds', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io);
    const drawnAt = (clock: number, share: number) => {
      io.clock = clock;
      progress.update(simulating(share));
      return io.written.err.split(WIPE).at(-1);
    };
    drawnAt(0, 0);
    expect(drawnAt(1900, 0.5)).toBe('simulating 50 %');
    expect(drawnAt(2000, 0.5)).toBe('simulating 50 %, 2 s left');
    expect(drawnAt(30_000, 0.01)).toBe('simulating 1 %, 50 min left');
    expect(drawnAt(300_000, 0.01)).toBe('simulating 1 %, 8 h left');
    expect(drawnAt(400_000, 0.001)).toBe('simulating 0 %');
  });

  it('tells the bytes of a file that is read, then starts anew', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io);
    const drawnAt = (clock: number, step: Progress) => {
      io.clock = clock;
      progress.update(step);
      return io.written.err.split(WIPE).at(-1);
    };
    drawnAt(0, reading(0, 175));
    expect(drawnAt(1000, reading(70, 175))).toBe('reading hits.csv 40 % of 175 MB');
    expect(drawnAt(3000, reading(140, 175))).toBe('reading hits.csv 80 % of 175 MB, 1 s left');
    expect(drawnAt(4000, reading(3.14))).toBe('reading hits.csv, 3.1 MB');
    expect(drawnAt(5000, simulating(0))).toBe('simulating 0 %');
    expect(drawnAt(6900, simulating(0.5))).toBe('simulating 50 %');
    expect(drawnAt(7000, simulating(0.5))).toBe('simulating 50 %, 2 s left');
  });

  it('stays on one line of a narrow terminal', () => {
    const io = fakeIo({}, { stderrIsTty: true, columns: 20 });
    const progress = startProgress(io);
    io.clock = 1000;
    progress.update(reading(70, 175));
    expect(io.written.err).toBe(`${WIPE}reading hits.csv 40`);
  });

  it('says nothing about work that is over at once', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io);
    progress.update(simulating(0.5));
    progress.end();
    expect(io.written.err).toBe('');
  });

  it('keeps to 0–100 %', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io);
    io.clock = 400;
    progress.update(simulating(1.2));
    io.clock = 800;
    progress.update(simulating(-1));
    expect(io.written.err).toBe(`${WIPE}simulating 100 %${WIPE}simulating 0 %`);
  });
});

describe('progress in a log', () => {
  it('is a line per tenth once the work takes more than ten seconds', () => {
    const io = fakeIo();
    const progress = startProgress(io);
    for (io.clock = 0; io.clock <= 20_000; io.clock += 100) progress.update(simulating(io.clock / 20_000));
    progress.end();
    expect(io.written.err.split('\n')).toEqual([
      ...[50, 60, 70, 80, 90, 100].map((tenth) => `simulating ${tenth} %`),
      '',
    ]);
  });

  it('counts each step by itself', () => {
    const io = fakeIo();
    const progress = startProgress(io);
    io.clock = 11_000;
    progress.update(reading(160, 175));
    progress.update(reading(70));
    progress.update(simulating(0.25));
    expect(io.written.err).toBe('reading hits.csv 90 %\nsimulating 20 %\n');
  });
});

describe('colour', () => {
  const red = '\u001b[31mx\u001b[39m';

  it.each([
    ['a terminal', true, {}, false, red],
    ['a pipe', false, {}, false, 'x'],
    ['NO_COLOR', true, { NO_COLOR: '1' }, false, 'x'],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, false, red],
    ['TERM=dumb', true, { TERM: 'dumb' }, false, 'x'],
    ['--no-color', true, {}, true, 'x'],
  ])('on %s', (_name, stdoutIsTty, env, noColor, painted) => {
    expect(paintFor({ stdoutIsTty, env }, noColor)('x', 'bad')).toBe(painted);
  });
});
