/** Links: short, readable, read back as they were written, and never a surprise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, readLink } from '../../web/state/link.ts';
import { FIRST_STATE } from '../../web/state/page-state.ts';
import { changed, documentOf, type Ride, rideOf } from '../../web/state/ride.ts';

const scenarios = {
  small: { function: { memory: '512 MB' }, deployments: [{ id: 'lambda', platform: 'aws-lambda' }] },
};

describe('a link', () => {
  it('is readable', () => {
    let ride = rideOf('break-even');
    ride = changed(ride, 'traffic.rate', '12/s');
    ride = changed(ride, 'function.memory', '1 GB');
    ride = changed(ride, 'deployments[0].minInstances', 2);
    expect(linkOf({ ride: { ...ride, without: ['ready'] } })).toBe(
      '#v=1&t=break-even&off=ready&deployments[0].minInstances=2&memory=1+GB&rate=12/s',
    );
  });

  it('is read back as it was written', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
    const value = fc.oneof(
      fc.boolean(),
      fc.constant(null),
      fc.double({ min: 0.001, max: 1e9, noNaN: true }).map((number) => Number(number.toFixed(3))),
      fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/^(true|false|null|-?[\d.]+)$/.test(text)),
    );
    const ride: fc.Arbitrary<Ride> = fc.record({
      scenario: name,
      changes: fc
        .dictionary(
          name.map((each) => `function.${each}`),
          value,
        )
        .map((all) => ({ ...all })),
      without: fc.uniqueArray(name, { maxLength: 3 }),
      added: fc.array(name, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(ride, (drawn) => {
        const changes = Object.fromEntries(
          Object.entries(drawn.changes).sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        expect(readLink(linkOf({ ride: { ...drawn, changes } }))).toEqual({
          state: { ride: { ...drawn, changes } },
          notes: [],
        });
      }),
    );
  });

  it('that says nothing is the first page', () => {
    expect(readLink('')).toEqual({ state: FIRST_STATE, notes: [] });
    expect(readLink('#')).toEqual({ state: FIRST_STATE, notes: [] });
  });

  it('of another version, or one that is endless, is told', () => {
    expect(readLink('#v=9&t=small').notes).toEqual([
      'this link is of version 9, and may be read only in part',
    ]);
    expect(readLink(`#t=${'x'.repeat(9000)}`)).toEqual({
      state: FIRST_STATE,
      notes: ['a link must have at most 8000 characters, got 9002: it is not used'],
    });
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => void readLink(`#${text}`)));
    expect(() => readLink('#%E0%A4%A')).not.toThrow();
  });
});

describe('a ride as a scenario', () => {
  it('has the changes, what is left out and what stands beside', () => {
    const ride = {
      ...changed(rideOf('small'), 'deployments[1].region', 'europe-west1'),
      added: ['gcp-functions'],
    };
    expect(documentOf(ride, scenarios)).toEqual({
      document: {
        function: { memory: '512 MB' },
        deployments: [
          { id: 'lambda', platform: 'aws-lambda' },
          { id: 'gcp-functions', platform: 'gcp-functions', region: 'europe-west1' },
        ],
      },
      issues: [],
    });
    const without = documentOf({ ...ride, without: ['lambda'] }, scenarios).document;
    expect(without.deployments).toHaveLength(1);
    expect(scenarios.small.deployments).toHaveLength(1);
  });

  it('cannot be made of names that no field may have, or of none', () => {
    const { issues } = documentOf(changed(rideOf('small'), '__proto__.polluted', true), scenarios);
    expect(issues).toEqual([
      { path: '__proto__.polluted', message: '__proto__ must not be used as a field name' },
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(documentOf(rideOf('constructor'), scenarios).issues[0]!.message).toContain(
      'scenario must be one of small',
    );
  });

  it('takes a change back', () => {
    const ride = changed(changed(rideOf('small'), 'function.memory', '1 GB'), 'function.memory', undefined);
    expect(ride).toEqual(rideOf('small'));
  });
});
