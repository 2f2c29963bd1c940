/** What may be written in more than one way, alike in `run` and in `bill`. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { applySet } from '../../engine/scenario/set.ts';

const document = (deployment: object) => ({
  traffic: { pattern: 'poisson', rate: '1/s' },
  function: { duration: '100 ms' },
  deployments: [deployment],
});

function attempt(written: unknown) {
  const { draft, issues } = readScenario(written, 's', PLATFORMS);
  const compiled = draft && compileScenario(draft, new Map(), PLATFORMS);
  const all = [...issues, ...(compiled?.issues ?? [])];
  return { scenario: compiled?.scenario, issues: all.map(({ path, message }) => `${path}: ${message}`) };
}

describe('architecture', () => {
  it.each([
    ['arm', 'arm64'],
    ['aarch64', 'arm64'],
    ['ARM64', 'arm64'],
    ['amd64', 'x86_64'],
    ['x86', 'x86_64'],
  ])('%s is %s in run and in bill', (written, architecture) => {
    for (const platform of ['aws-lambda', 'aws-fargate']) {
      const vcpu = platform === 'aws-fargate' && { vcpu: 1 };
      const { scenario, issues } = attempt(document({ platform, architecture: written, ...vcpu }));
      expect(issues).toEqual([]);
      expect(scenario!.deployments[0]!.shape.architecture).toBe(architecture);
    }
    const item = {
      platform: 'aws-lambda',
      region: 'us-east-1',
      architecture: written,
      usage: { requests: 1 },
    };
    const billed = billUsage(item, 'u');
    expect('items' in billed && billed.items[0]!.attributes.architecture).toBe(architecture);
  });

  it('must be one of the platform however it is spelt', () => {
    expect(attempt(document({ platform: 'aws-lambda', architecture: 'mips' })).issues).toEqual([
      'deployments[0].architecture: architecture must be one of x86_64, arm64 on aws-lambda, got mips',
    ]);
  });
});

describe('profile', () => {
  it('may be a bare year, in a file and in --set', () => {
    for (const profile of [2020, '2020']) {
      const { scenario, issues } = attempt(document({ platform: 'aws-lambda', profile }));
      expect(issues).toEqual([]);
      expect(scenario!.assumptions.join()).toContain('aws-lambda@2020');
    }
    const written = document({ platform: 'aws-lambda' });
    // As YAML reads them after `--set deployments[0].profile=`.
    for (const year of ['2019', '"2019"', '2019-03']) {
      const { document: changed } = applySet(written, 'deployments[0].profile', parse(year));
      expect(attempt(changed).issues).toEqual([]);
    }
  });

  it('must be one of the platform, and not a fraction', () => {
    expect(attempt(document({ platform: 'aws-lambda', profile: 1999 })).issues[0]).toContain(
      'profile must be one of 2025, 2021, 2020, 2019, 2019-03, 2018 on aws-lambda, got 1999',
    );
    expect(attempt(document({ platform: 'aws-lambda', profile: 20.2 })).issues).toEqual([
      'deployments[0].profile: profile must be text such as 2020, got 20.2',
    ]);
  });
});
