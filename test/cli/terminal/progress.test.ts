import { describe, expect, it } from 'vitest';
import { paintFor } from '../../../cli/terminal/colour.ts';
import { startProgress } from '../../../cli/terminal/progress.ts';
import { fakeIo } from '../fixtures.ts';

const WIPE = '\r\u001b[K';

describe('progress on a terminal', () => {
  it('is one line, redrawn at most ten times a second and wiped at the end', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io, 'simulating');
    for (io.clock = 0; io.clock <= 1000; io.clock += 10) progress.update(io.clock / 2000);
    progress.end();
    const drawn = io.written.err.split(WIPE);
    expect(drawn.slice(1, 3)).toEqual(['simulating 15 %', 'simulating 20 %']);
    expect(drawn.at(-2)).toBe('simulating 50 %, 1 s left');
    expect(drawn.at(-1)).toBe('');
    expect(drawn).toHaveLength(10);
    expect(io.written.err).not.toContain('\n');
  });

  it('says nothing about work that is over at once', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io, 'simulating');
    progress.update(0.5);
    progress.end();
    expect(io.written.err).toBe('');
  });

  it('keeps to 0–100 %', () => {
    const io = fakeIo({}, { stderrIsTty: true });
    const progress = startProgress(io, 'x');
    io.clock = 400;
    progress.update(1.2);
    io.clock = 800;
    progress.update(-1);
    expect(io.written.err).toBe(`${WIPE}x 100 %${WIPE}x 0 %`);
  });
});

describe('progress in a log', () => {
  it('is a line per tenth once the work takes more than ten seconds', () => {
    const io = fakeIo();
    const progress = startProgress(io, 'simulating');
    for (io.clock = 0; io.clock <= 20_000; io.clock += 100) progress.update(io.clock / 20_000);
    progress.end();
    expect(io.written.err.split('\n')).toEqual([
      ...[50, 60, 70, 80, 90, 100].map((tenth) => `simulating ${tenth} %`),
      '',
    ]);
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
