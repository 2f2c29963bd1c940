import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../cli/command-line.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { type FakeIo, fakeIo, longestLine } from '../fixtures.ts';

async function init(words: readonly string[], io: FakeIo) {
  return { code: await runCommandLine(['init', ...words], verbs, '1', io), ...io.written };
}

describe('init', () => {
  it('writes scenario.yaml and says what comes next', async () => {
    const io = fakeIo();
    expect(await init([], io)).toEqual({
      code: 0,
      out: '',
      err: 'wrote scenario.yaml; next: taximeter run scenario.yaml\n',
    });
    expect(io.files.get('scenario.yaml')).toMatch(/^# A Taximeter scenario/);
  });

  it('leaves a file that is there alone, unless told', async () => {
    const io = fakeIo({ 'shop.yaml': 'mine' });
    expect(await init(['shop.yaml'], io)).toMatchObject({
      code: 2,
      err: 'shop.yaml is already there; --force writes over it\n',
    });
    expect(io.files.get('shop.yaml')).toBe('mine');
    expect(await init(['shop.yaml', '--force', '-q'], io)).toMatchObject({ code: 0 });
    expect(io.files.get('shop.yaml')).not.toBe('mine');
  });

  it('prints to standard output for -, and the scenario is valid', async () => {
    const { out } = await init(['-'], fakeIo());
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    const io = fakeIo({ 'starter.yaml': out });
    const code = await runCommandLine(['validate', 'starter.yaml'], verbs, '1', io);
    expect(io.written.err).toBe('');
    expect(code).toBe(0);
  });
});
