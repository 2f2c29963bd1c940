/** Virtual machines and containers in the simulator: what each sells and refuses, and what a fleet of them costs. */
import { describe, expect, it } from 'vitest';
import { compileScenario, readScenario } from '../../engine/index.ts';
import { BillingAccount } from '../../engine/money/account.ts';
import { fraction } from '../../engine/money/fraction.ts';
import { priceUsage } from '../../engine/money/price-usage.ts';
import { attributesOf } from '../../engine/platform-kinds/platform.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { deploy, issueOf } from './deploying.ts';
import { MACHINES } from './machines.ts';
import { metered, platformOf, readingsOf } from './metered.ts';
import { NO_USAGE, quantities } from './usage.ts';

describe.each(MACHINES)('$platform', ({ platform, written, knobs, unsold, refusal, readings, monthly }) => {
  const { books, simulated } = platformOf(platform);
  const isRegional = books[0].regions.length > 0;

  it('is one fixed machine with as many workers as its vCPU carry', () => {
    const { deployment, defaults } = deploy(platform, knobs);
    expect(deployment.model).toMatchObject({
      kind: 'fleet',
      minInstances: 1,
      maxInstances: 1,
      autoscaler: null,
    });
    expect(deployment.shape).toMatchObject({
      alwaysOn: 1,
      vcpu: expect.any(Number),
      memoryMb: expect.any(Number),
    });
    expect(defaults).toMatchObject({ profile: '2025', count: 1, queue: 1000, queueTimeout: '1 min' });
  });

  it('refuses what it does not sell', () => {
    expect(issueOf(platform, unsold)).toContain(`deployments[0].${refusal}`);
    expect(issueOf(platform, {})).toMatch(/(size|vcpu) is required on /);
  });

  it('refuses a region without prices, more at once than a machine may take, and another profile', () => {
    if (isRegional)
      expect(issueOf(platform, { ...knobs, region: 'moon' })).toMatch(/region must be .*, got moon/);
    expect(issueOf(platform, { ...knobs, concurrency: 1001 })).toMatch(
      /concurrency must be 1–1000 on .*got 1001/,
    );
    expect(issueOf(platform, { ...knobs, profile: '2019' })).toMatch(/profile must be 2025 on .* got 2019/);
  });

  it('reads back its defaults as the same model and purchase', () => {
    const first = compiled({ platform, ...written });
    const second = compiled(first.document.deployments[0]!);
    expect(second.model.deployments).toEqual(first.model.deployments);
    expect(second.deployments[0]!.shape).toEqual(first.deployments[0]!.shape);
    expect(second.document).toEqual(first.document);
  });

  it('scales where it has an autoscaler, and does not know scale where it has none', () => {
    const scale = { min: 2, max: 5, target: 0.6 };
    if (!simulated!.knobs.includes('scale')) return;
    const { deployment } = deploy(platform, { ...knobs, scale });
    expect(deployment.model).toMatchObject({ minInstances: 2, maxInstances: 5, autoscaler: { target: 0.6 } });
    expect(deployment.shape.alwaysOn).toBe(2);
  });

  it('meters a fleet of two', () => {
    expect(metered(platform, { ...knobs, count: 2 }, 2)).toEqual(readings);
  });

  it('bills a fixed fleet of two for 730 h at twice the price of a month', () => {
    const { deployment } = deploy(platform, { ...knobs, count: 2 });
    const bill = priceUsage(readingsOf(platform, { ...knobs, count: 2 }, 2), books[0], {
      region: deployment.region,
      attributes: attributesOf(deployment.shape),
      freeGrants: false,
      days: fraction(365n, 12n),
      account: new BillingAccount(),
    });
    expect(bill.total).toBe(monthly);
  });

  it('rounds runs as its newest book does', () => {
    const rule = books[0].meters
      .find(({ name, billedTime }) => billedTime && name in readings)
      ?.billedTime?.at(-1);
    if (rule === undefined) return;
    const { model } = deploy(platform, knobs).deployment;
    const us = (seconds: string) => Number(seconds) * 1e6;
    expect(model.metering).toMatchObject({ stepUs: us(rule.stepSec) });
  });
});

function compiled(deployment: object) {
  const { draft, issues } = readScenario(
    {
      version: 1,
      horizon: '1 h',
      traffic: { pattern: 'poisson', rate: '5/s' },
      function: { duration: '100 ms' },
      deployments: [deployment],
    },
    'here',
  );
  if (!draft) throw new Error(JSON.stringify(issues));
  const { scenario, issues: more } = compileScenario(draft, new Map(), PLATFORMS);
  if (!scenario) throw new Error(JSON.stringify(more));
  return scenario;
}

describe('time without a request', () => {
  const month = { horizonUs: 73 * 3_600_000_000, monthUs: 730 * 3_600_000_000 };
  const usage = { ...NO_USAGE, billedInstanceUs: 2 * month.horizonUs, busyInstanceUs: month.horizonUs / 2 };

  it('is idle vCPU on Container Apps while the app is at its minimum', () => {
    const { simulated, books } = PLATFORMS.find(({ id }) => id === 'azure-container-apps')!;
    const readings = (idleAtMinimumUs: number) =>
      quantities(
        simulated!.meter({ ...usage, idleAtMinimumUs }, { vcpu: 0.5, memoryMb: 1024 }, month, books[0]),
      );
    expect(readings(1.5 * month.horizonUs)).toMatchObject({
      vcpuSeconds: '657000',
      idleVcpuSeconds: '1971000',
    });
    expect(readings(0)).toMatchObject({ vcpuSeconds: '2628000', idleVcpuSeconds: '0' });
  });

  it('costs no vCPU on App Runner', () => {
    const { simulated, books } = PLATFORMS.find(({ id }) => id === 'aws-app-runner')!;
    const readings = quantities(simulated!.meter(usage, { vcpu: 1, memoryMb: 2048 }, month, books[0]));
    expect(readings).toMatchObject({ vcpuHours: '365', memoryGbHours: '2920' });
  });
});
