/** Adding a platform is its folder and a line: one that does not exist is billed, simulated and compared like any other. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { findBook } from '../../engine/platforms/find-book.ts';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { runScenario } from '../../engine/run.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';
import { moonFunctions } from './made-up/index.ts';

// The line.
const platforms = [...PLATFORMS, moonFunctions];

describe('a made-up platform', () => {
  it('is billed by its meters and in its own words', () => {
    const item = { platform: 'moon-functions', region: 'tranquility', hikers: 1000, usage: { seconds: 50 } };
    expect(billUsage(item, 'test', { platforms })).toMatchObject({ total: '5.50', currency: 'USD' });
    expect(billUsage(item, 'test')).toHaveProperty('issues');
  });

  it('is simulated and compared', () => {
    const document = {
      ...{ horizon: '1 h', warmup: '0 s', replications: 1, month: 'actual' },
      traffic: { pattern: 'steady', rate: '1/s' },
      function: { memory: '512 MB', duration: '150 ms' },
      deployments: [{ platform: 'moon-functions' }, { platform: 'aws-lambda' }],
    };
    const { draft, issues } = readScenario(document, 'test', platforms);
    expect(issues).toEqual([]);
    const { scenario } = compileScenario(draft!, new Map(), platforms);
    const { deployments, comparison } = runScenario(scenario!);
    const [moon] = deployments;
    // 3,600 requests, 1,000 of them free. On its half vCPU each takes 87 ms, billed as 100; the cold one more.
    expect(moon!.bill.lines[0]).toMatchObject({ meter: 'requests', quantity: '3600', amount: '2.60' });
    expect(Number(moon!.bill.lines[1]!.quantity)).toBeCloseTo(360, 0);
    expect(comparison.cheapest).toBe('aws-lambda');
    expect(moon!.bill.leftOut).toEqual(['air']);
  });

  it('has its prices found by name', () => {
    expect(findBook(platforms, 'moon-functions', {}).book?.name).toBe('Moon Functions');
    expect(findBook(platforms, 'moon-function', {}).issue).toMatch(/\(did you mean moon-functions\?\)/);
  });
});
