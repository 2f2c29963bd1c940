/** `regions`: one deployment in each, or in all that have every price it needs. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

function attempt(...deployments: object[]) {
  const document = {
    traffic: { pattern: 'poisson', rate: '1/s' },
    function: { duration: '100 ms', memory: '512 MB' },
    deployments,
  };
  const { draft, issues } = readScenario(document, 'test.yaml', PLATFORMS);
  if (!draft) return { issues: issues.map(({ path, message }) => `${path}: ${message}`) };
  const compiled = compileScenario(draft, new Map(), PLATFORMS);
  return { scenario: compiled.scenario!, issues: compiled.issues.map(({ message }) => message) };
}

describe('regions', () => {
  it('are a deployment each, played once', () => {
    const { scenario } = attempt({ id: 'fn', platform: 'aws-lambda', regions: ['us-east-1', 'eu-west-1'] });
    expect(scenario!.deployments.map(({ id, region }) => [id, region])).toEqual([
      ['fn-us-east-1', 'us-east-1'],
      ['fn-eu-west-1', 'eu-west-1'],
    ]);
    expect(scenario!.played).toEqual([0, 0]);
  });

  it('all: every one that has its prices', () => {
    const { scenario } = attempt({ platform: 'aws-lambda', regions: 'all' });
    expect(scenario!.deployments).toHaveLength(24);
    expect(scenario!.model.deployments).toHaveLength(1);
    // Provisioned concurrency on arm64 is known in one region.
    const arm = attempt({ platform: 'aws-lambda', architecture: 'arm64', minInstances: 1, regions: 'all' });
    expect(arm.scenario!.deployments.map(({ region }) => region)).toEqual(['us-east-1']);
  });

  it('are written out in the scenario as it was run, which is the same again', () => {
    const { scenario } = attempt(
      { platform: 'aws-lambda', regions: 'all' },
      { platform: 'aws-ec2', size: 't3.small' },
    );
    const again = readScenario(scenario!.document, 'again', PLATFORMS);
    expect(again.issues).toEqual([]);
    expect(compileScenario(again.draft!, new Map(), PLATFORMS).scenario!.played).toEqual(scenario!.played);
  });

  it('that are not sold say so at their field', () => {
    expect(attempt({ platform: 'aws-lambda', regions: ['us-east-1', 'moon'] }).issues[0]).toMatch(
      /^deployments\[0\]\.regions: region must be one of us-east-1, .* on aws-lambda, got moon/,
    );
    expect(attempt({ platform: 'aws-lambda', region: 'us-east-1', regions: 'all' }).issues).toEqual([
      'deployments[0].regions: regions must not be given beside region: use one of them',
    ]);
    expect(attempt({ platform: 'aws-lambda', memory: '1 MB', regions: 'all' }).issues).toEqual([
      'deployments[0].memory: memory must be 128–10240 MB on aws-lambda, got 1 MB',
    ]);
    expect(attempt({ platform: 'aws-lambda', regions: 7 }).issues).toEqual([
      'deployments[0].regions: regions must be all or a list of regions, got 7',
    ]);
  });
});
