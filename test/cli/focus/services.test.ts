import { describe, expect, it } from 'vitest';
import { serviceOf } from '../../../cli/focus/services.ts';
import { focusUnit } from '../../../cli/focus/units.ts';
import { PLATFORMS } from '../../../engine/index.ts';

/** FOCUS 1.2: the subcategories in use, under the only category each may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  Analytics: ['Streaming Analytics'],
  Compute: ['Containers', 'Serverless Compute', 'Virtual Machines'],
  Databases: ['NoSQL Databases', 'Relational Databases', 'Other (Databases)'],
  'Developer Tools': ['Other (Developer Tools)'],
  Integration: ['API Management', 'Messaging', 'Workflow Orchestration', 'Other (Integration)'],
  'Management and Governance': ['Observability'],
  Networking: ['Application Networking', 'Content Delivery', 'Network Connectivity', 'Network Security'],
  Security: ['Secret Management'],
  Storage: ['Block Storage', 'Object Storage'],
  Web: ['Application Platforms'],
};

describe('every platform', () => {
  it.each(PLATFORMS.map((platform) => [platform.id, platform] as const))('%s', (_, platform) => {
    const { provider, name, category, subcategory } = serviceOf(platform);
    expect(provider).toMatch(/^[ -~]+$/);
    expect(name).not.toBe('');
    expect(ALLOWED[category] ?? []).toContain(subcategory);
  });

  it('has a service name of its own', () => {
    const names = PLATFORMS.map((platform) => serviceOf(platform).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is what its kind says where it is not named', () => {
    expect(serviceOf({ id: 'acme-run', name: 'Acme Run', provider: 'Acme', kind: 'function' })).toEqual({
      provider: 'Acme',
      name: 'Acme Run',
      category: 'Compute',
      subcategory: 'Serverless Compute',
    });
    expect(serviceOf({ id: 'acme', name: 'Acme', provider: 'Acme', kind: 'service' }).category).toBe('Other');
  });
});

describe('units', () => {
  const SIZES = '(?:[KMGTPE]i?)?[bB]';
  const TIMES = '(?:Year|Month|Day|Hour|Minute|Second)';
  const NOUN = '[A-Z][A-Za-z0-9]*(?: [A-Z][A-Za-z0-9]*)*';
  const PLURAL = `(?:${SIZES}|${TIMES}s|${NOUN}s|USD)`;
  const UNIT = new RegExp(`^(?:(?:[1-9]\\d* )?${PLURAL}|(?:${SIZES}|${NOUN})-${TIMES}s)$`);

  const meters = PLATFORMS.flatMap(({ id, books }) =>
    books.flatMap((book) => book.meters.map(({ name, unit }) => ({ meter: `${id}.${name}`, unit }))),
  );

  it('of every meter are spelled as FOCUS wants them', () => {
    const wrong = meters.filter(({ unit }) => {
      const { unit: spelled, consumed } = focusUnit(unit);
      return [spelled, consumed.unit].some((text) => !UNIT.test(text) || /milli|vCPU/i.test(text));
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['request', 'Requests'],
    ['GB-s', 'GB-Seconds'],
    ['GiB-hour', 'GiB-Hours'],
    ['GB', 'GB'],
    ['vCPU-hour', 'Core-Hours'],
    ['LCU-hour', 'LCU-Hours'],
    ['query', 'Queries'],
    ['month', 'Months'],
  ])('%s is %s', (unit, spelled) => expect(focusUnit(unit).unit).toBe(spelled));
});
