/**
 * The simulator against queueing theory, statistically honest: not one run that happens to be near, but how often true
 * intervals miss. Every system runs under ten seeds, each with a 95 % interval of its own.
 */
import { describe, expect, it } from 'vitest';
import { binomialBand } from '../../engine/theory/binomial-band.ts';
import { keepAliveSystems } from './keep-alive-systems.ts';
import { lossSystems } from './loss-systems.ts';
import { sharingSystems } from './sharing-systems.ts';
import { deviation, examine, type Finding, lineOf, SEEDS } from './system.ts';
import { waitingSystems } from './waiting-systems.ts';

const systems = [...lossSystems, ...waitingSystems, ...sharingSystems, ...keepAliveSystems];

/** Beyond it a deviation is no chance: 1 in 16,000 for each of some forty readings. */
const MOST_STANDARD_ERRORS = 4;
/** A standard error above it would hide an error worth seeing. */
const WORST_PRECISION = 0.035;

describe('the simulator agrees with theory', () => {
  const own: { name: string; finding: Finding }[] = [];

  it.each(systems)('$name', (system) => {
    const findings = examine(system);
    own.push({ name: system.name, finding: findings[0]! });
    const wrong = findings.filter(
      (finding) =>
        !(Math.abs(deviation(finding)) <= MOST_STANDARD_ERRORS) ||
        !(finding.standardError <= WORST_PRECISION * finding.exact),
    );
    expect(wrong.map((finding) => lineOf(system.name, finding))).toEqual([]);
  });

  it('and its 95 % intervals miss the truth one time in twenty, neither more nor less often', () => {
    const missed = own.reduce((sum, { finding }) => sum + finding.missed, 0);
    const [low, high] = binomialBand(own.length * SEEDS, 0.05, 0.999);
    const lines = own.map(({ name, finding }) => lineOf(name, finding)).join('\n');
    expect(own.length).toBe(systems.length);
    expect(missed, lines).toBeGreaterThanOrEqual(low);
    expect(missed, lines).toBeLessThanOrEqual(high);
  });
});
