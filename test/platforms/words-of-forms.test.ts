/** What the words of all platforms' forms have in common. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';

describe('words of usage', () => {
  it('that end in GB are sizes, so that a unit may be written', () => {
    const bare = PLATFORMS.flatMap(({ id, form }) =>
      Object.entries(form?.fields ?? {})
        .filter(([name, { written }]) => /(^gb|G[bB]|Gi[bB]|_gi?b)$/.test(name) && written === 'number')
        .map(([name]) => `${id}.${name}`),
    );
    expect(bare).toEqual([]);
  });
});
