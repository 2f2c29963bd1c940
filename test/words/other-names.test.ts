/** Names by which people call platforms lead to the platform that is meant. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { suggestion } from '../../engine/words/nearest.ts';
import { PLATFORM_NAMES } from '../../engine/words/other-names.ts';

const IDS = PLATFORMS.map(({ id }) => id);
const NAMES = Object.entries(PLATFORM_NAMES).flatMap(([id, names]) =>
  names.map((name) => [name, id] as const),
);

describe('other names of platforms', () => {
  it('mean platforms that there are, each one of them, and are no ids', () => {
    expect(Object.keys(PLATFORM_NAMES).filter((id) => !IDS.includes(id))).toEqual([]);
    expect(NAMES.filter(([name]) => IDS.includes(name))).toEqual([]);
    expect(new Set(NAMES.map(([name]) => name)).size).toBe(NAMES.length);
    expect(NAMES.filter(([name]) => name !== name.toLowerCase())).toEqual([]);
  });

  it.each([
    ['aws-nat-gateway', 'aws-vpc'],
    ['aws-alb', 'aws-load-balancer'],
    ['AWS NLB', 'aws-load-balancer'],
    ['gcp-cloud-functions', 'gcp-functions'],
    ['azure-function', 'azure-functions'],
    ['google-cloud-run', 'gcp-cloud-run'],
    ['ec2', 'aws-ec2'],
    ['gce', 'gcp-compute-engine'],
    ['lambda', 'aws-lambda'],
  ])('%s is %s', (name, id) => {
    expect(suggestion(name, IDS)).toBe(` (did you mean ${id}?)`);
  });

  it('are not suggested where there is no such platform', () => {
    expect(suggestion('gce', ['aws-lambda'])).toBe('');
  });
});
