import { describe, expect, it } from 'vitest';
import type { FleetModel, FunctionPoolModel } from '../../engine/model.ts';
import { normalQuantile } from '../../engine/random/normal-quantile.ts';
import { attempt, deploy, issueOf } from './deploying.ts';

function coldStartMs(startupBoost: boolean | undefined, runtime: string, p = 0.5): number {
  const knobs = { concurrency: 1, ...(startupBoost !== undefined && { startupBoost }) };
  const { coldStart } = deploy('gcp-cloud-run', knobs, { runtime }).deployment.model as FunctionPoolModel;
  const [{ duration }] = coldStart as [FunctionPoolModel['coldStart'][number]];
  if (duration.distribution !== 'lognormal')
    throw new Error(`lognormal expected, got ${duration.distribution}`);
  return Math.exp(duration.mu + duration.sigma * normalQuantile(p)) / 1000;
}

const said = (startupBoost: boolean | undefined, runtime: string) =>
  deploy('gcp-cloud-run', startupBoost === undefined ? {} : { startupBoost }, { runtime }).assumptions.join(
    '\n',
  );

describe('startup CPU boost on Cloud Run', () => {
  it('is in what was measured: with it, or with nothing said, nothing changes', () => {
    for (const runtime of ['java', 'nodejs', 'go', 'elixir']) {
      expect(coldStartMs(true, runtime)).toBe(coldStartMs(undefined, runtime));
    }
    expect(coldStartMs(true, 'java')).toBeCloseTo(3452, 6);
  });

  // Half and seven tenths of what it would take without.
  it.each([
    ['java21', 0.5],
    ['nodejs22', 0.3],
    ['python3.13', 0],
    ['go', 0],
  ])('saves %s a share of %d', (runtime, share) => {
    for (const p of [0.5, 0.99]) {
      const saved = 1 - coldStartMs(true, runtime, p) / coldStartMs(false, runtime, p);
      expect(Math.abs(saved - share)).toBeLessThan(0.0005);
    }
  });

  it('counts where requests share an instance too', () => {
    const bootUs = (startupBoost: boolean) => {
      const { boot } = deploy('gcp-cloud-run', { startupBoost }, { runtime: 'java' }).deployment
        .model as FleetModel;
      return boot.distribution === 'lognormal' ? Math.exp(boot.mu) : Number.NaN;
    };
    expect(bootUs(false) / bootUs(true)).toBeCloseTo(2, 6);
  });

  it('is told, with what is not known of it', () => {
    expect(said(undefined, 'go')).toContain('the processor that the boost adds is not in the bill');
    expect(said(false, 'go')).toContain('what it saves is told of java and nodejs only');
    expect(said(false, 'java')).toContain('longer without it by what that is said to save at most');
    expect(said(false, 'java')).not.toContain('told of java');
  });

  it('is refused beside a stated delay, and where there is none', () => {
    const init = { distribution: 'constant', valueUs: 1e6 } as const;
    expect(issueOf('gcp-cloud-run', { startupBoost: true }, { init })).toBe(
      'deployments[0].startupBoost: startupBoost must be left out where function.init states the whole delay',
    );
    expect(attempt('gcp-cloud-run', { startupBoost: false }).issues).toEqual([]);
  });
});
