/** plan at the command line: what it prints, what it refuses, how it ends, and that its answer plays as a scenario. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const scenario = {
  seed: 4,
  horizon: '2 min',
  warmup: '30 s',
  replications: 2,
  traffic: { pattern: 'poisson', rate: '4/s' },
  function: {
    runtime: 'nodejs',
    memory: '512 MB',
    duration: { distribution: 'lognormal', p50: '300 ms', p99: '900 ms' },
    init: '700 ms',
    cpu: '20 %',
    timeout: '30 s',
  },
  deployments: [{ id: 'lambda', platform: 'aws-lambda', idleLife: '20 s' }],
};

function plan(words: readonly string[], document: object = scenario) {
  const folder = temporaryFolder();
  const file = join(folder, 'api.json');
  writeFileSync(file, JSON.stringify(document));
  return taximeter(['plan', file, ...words]);
}

describe('plan', () => {
  it('answers in one sentence and shows the neighbours', async () => {
    const { code, out, err } = await plan(['--cold', '1%']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^lambda: \d+ ready, max \d+ is the cheapest with cold at most 1 % and none throttled,\nat/,
    );
    expect(out).toContain('the answer');
    expect(out).toContain('costs more');
    expect(out).toMatch(/ a month, with each of 5\nseeds| a month, with each of 5 seeds/);
    expect(out).toMatch(/with again-\d: (throttled|cold)/);
    expect(out).toContain('square-root staffing');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('says when nothing need be kept', async () => {
    const { code, out } = await plan(['--cold', '50%']);
    expect(code).toBe(0);
    expect(out).toMatch(/^lambda: provision nothing: with none ready/);
  });

  it('refuses traffic that brings nothing', async () => {
    const none = { ...scenario, traffic: { pattern: 'poisson', rate: '0/s' } };
    const { code, err } = await plan(['--cold', '1%'], none);
    expect(code).toBe(2);
    expect(err).toMatch(/^traffic must bring requests to plan for, got none \(.*api\.json: traffic\)\n$/);
  });

  it('prints a result with the plan of each deployment, as its scenario has it', async () => {
    const { code, out } = await plan(['--cold', '1%', '--p99', '2s', '--format', 'json']);
    expect(code).toBe(0);
    const result = JSON.parse(out);
    const [{ plan: found, bill, coldStartRatio }] = result.deployments;
    expect(found).toMatchObject({
      meets: { p99: true, cold: true, throttled: true },
      level: { throttled: 0, cold: 0.01, p99Ms: 2000 },
    });
    expect(found.minInstances).toBeGreaterThan(0);
    const row = found.evaluated.find(
      (each: typeof found) =>
        each.minInstances === found.minInstances && each.maxInstances === found.maxInstances,
    );
    expect(row).toMatchObject({ total: bill.total, coldStartRatio, meets: true });
    expect(row.p99Ms).toBeGreaterThan(0);
    expect(result.scenario.deployments[0]).toMatchObject({
      minInstances: found.minInstances,
      maxInstances: found.maxInstances,
    });
  });

  it('ends with 3 where nothing meets the limits, and names the one that is missed', async () => {
    const { code, out, err } = await plan(['--p99', '100ms']);
    expect(code).toBe(3);
    expect(out).toMatch(/^lambda: nothing that was tried meets p99 at most 100 ms/);
    expect(err).toMatch(/lambda does not meet p99 at most 100 ms and none throttled: p99 \d/);
  });

  it('plans where there is something to plan', async () => {
    const deployments = [
      { id: 'servers', platform: 'aws-ec2', size: 't3.small', count: 5 },
      {
        id: 'tasks',
        platform: 'aws-fargate',
        vcpu: 0.5,
        memory: '1 GB',
        scale: { min: 2, max: 9, target: '70 %' },
      },
    ];
    const { code, out } = await plan(['--p99', '3s', '--format', 'csv'], { ...scenario, deployments });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^deployment,plan,min_instances,max_instances,count,schedule,currency,cost,cost_low_95,cost_high_95,p99_ms,/,
    );
    expect(out).toMatch(/servers,count \d,,,\d,,USD,[\d.,]+,0,4,4,true,the answer/);
    expect(out).toMatch(/tasks,scale 1–\d at \d+ %,/);
  });
});

describe('of several deployments, plan', () => {
  const servers = { id: 'servers', platform: 'aws-ec2', size: 't3.small', count: 5 };
  const cloud = { id: 'cloud', platform: 'hetzner-cloud', size: 'cx33', count: 2 };
  const euro = { ...scenario, rates: { EUR: 1.25 }, deployments: [servers, cloud, ...scenario.deployments] };

  it('says which meets the limits for the least, in one currency', async () => {
    const { code, out } = await plan(
      ['--p99', '3s', '--deployment', 'servers', '--deployment', 'cloud'],
      euro,
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /^\w+ is the cheapest of 2 deployments with p99 at most 3 s and none throttled:\scount 1,/,
    );
    expect(out).toMatch(/\n {2}\w+ +count 1 +\$\d/);
    expect(out).toMatch(/\n {2}count 2 +€[\d.]+ \(\$[\d.]+\)/);
    expect(out).toContain('compared at 1 EUR = 1.25 USD');
    expect(out).not.toContain('lambda');
  });

  it('has a foot and an overview in Markdown', async () => {
    const { out } = await plan(
      ['--p99', '3s', '--deployment', 'servers', '--deployment', 'cloud', '--format', 'markdown'],
      euro,
    );
    expect(out).toMatch(/^\*\*\w+ is the cheapest of 2 deployments/);
    expect(out).toMatch(/\n- \d+ plans were played on the same requests: seed 4/);
  });
});

describe('plan refuses', () => {
  it('to guess what is to be met', async () => {
    const { code, err } = await plan([]);
    expect(code).toBe(2);
    expect(err).toContain(
      'plan must be told what to meet: --p99, --cold, --throttled, --timed-out, --failed, got none',
    );
  });

  it.each([
    [['--p99', '300'], '--p99'],
    [['--cold', 'few'], '--cold'],
  ])('%j', async (words, named) => {
    const { code, err } = await plan(words);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });

  it.each(['--cold', '--throttled', '--failed'])('more than all of them for %s', async (name) => {
    const { code, err } = await plan([name, '200%']);
    expect([code, err]).toEqual([2, `${name} must be at most 100 %, got "200%"\n`]);
  });

  it('a deployment that is not there', async () => {
    const { code, err } = await plan(['--cold', '1%', '--deployment', 'lamda']);
    expect([code, err]).toEqual([2, '--deployment must be one of lambda, got "lamda"\n']);
  });

  it('several functions', async () => {
    const { function: fn, ...rest } = scenario;
    const traffic = [
      { ...scenario.traffic, function: 'a' },
      { ...scenario.traffic, function: 'b' },
    ];
    const { code, err } = await plan(['--cold', '1%'], { ...rest, traffic, functions: { a: fn, b: fn } });
    expect(code).toBe(2);
    expect(err).toContain('functions must be one for plan, got 2');
  });

  it('a scenario that is none', async () => {
    const { code, err } = await plan(['--cold', '1%'], {
      ...scenario,
      deployments: [{ platform: 'aws-lamda' }],
    });
    expect(code).toBe(2);
    expect(err).toContain('aws-lambda');
  });
});

describe('--write-scenario', () => {
  it('writes what run plays at the planned cost', async () => {
    const target = join(temporaryFolder(), 'planned.yaml');
    const { code, out } = await plan(['--cold', '0.5%', '--format', 'json', '--write-scenario', target]);
    expect(code).toBe(0);
    const ran = await taximeter(['run', target, '--format', 'json']);
    expect(readFileSync(target, 'utf8')).toContain('minInstances:');
    expect(JSON.parse(ran.out).deployments[0].bill).toEqual(JSON.parse(out).deployments[0].bill);
  });
});
