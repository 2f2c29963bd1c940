import { describe, expect, it } from 'vitest';
import { diurnalRate } from '../../engine/arrivals/diurnal.ts';
import type { FleetModel, TrafficModel } from '../../engine/model.ts';
import { samplingOf } from '../../engine/sampling/sampling.ts';
import { stretchModel } from '../../engine/sampling/stretch-model.ts';
import { compiled } from '../engine/random-scenarios.ts';

type Diurnal = Extract<TrafficModel, { pattern: 'diurnal' }>;

const HOUR_US = 3600e6;
const document = {
  horizon: '730 h',
  traffic: { pattern: 'diurnal', rate: '100/s', amplitude: '60 %', weekend: '50 %' },
  function: { duration: { distribution: 'exponential', mean: '200 ms' } },
  deployments: [
    {
      id: 'office',
      platform: 'aws-lambda',
      minInstances: [
        { at: '8 h', instances: 30 },
        { at: '18 h', instances: 5 },
      ],
    },
    {
      id: 'tasks',
      platform: 'aws-fargate',
      vcpu: 1,
      memory: '2 GB',
      scale: { min: 2, max: 90, target: '50 %' },
    },
  ],
};
const { model } = compiled(document);
const stretches = samplingOf([model]).stretches!;

describe('a stretch', () => {
  it('has the traffic of its time', () => {
    const [whole] = model.traffic as [Diurnal];
    for (const hours of [0, 5, 127.5, 700]) {
      const [own] = stretchModel(model, hours * HOUR_US, stretches, 'x').traffic as [Diurnal];
      for (const minutes of [-10, 0, 3.5]) {
        const wanted = diurnalRate(whole).at(hours * HOUR_US + minutes * 60e6);
        expect(diurnalRate(own).at(minutes * 60e6)).toBeCloseTo(wanted, 9);
      }
    }
  });

  it('has the schedule of its time', () => {
    const [office] = stretchModel(model, 7 * HOUR_US, stretches, 'x').deployments;
    expect(office).toMatchObject({ provisioning: { ready: { by: 'schedule', cycleStartUs: -7 * HOUR_US } } });
  });

  it('begins with the instances that its traffic takes, within the limits of the fleet', () => {
    const at = (hours: number) => stretchModel(model, hours * HOUR_US, stretches, 'x').deployments[1]!;
    const tasks = model.deployments[1]!;
    if (tasks.kind !== 'fleet') throw new Error('tasks are a fleet');
    const places = tasks.sharing?.fullSpeed ?? tasks.workers;
    const wanted = (perSec: number) => Math.ceil((perSec * 0.2 * tasks.workScale) / (places * 0.5));
    // A weekday's mean is 100/s × 7 ÷ (5 + 2 × 0.5). Half of the places are to be in use, up to 10 % less is let be.
    const weekday = (100 * 7) / 6;
    const [night, day] = [3, 15].map((hours) => at(hours) as FleetModel);
    expect(wanted(weekday * 1.6)).toBeLessThan(90);
    expect(day!.startInstances).toBeGreaterThanOrEqual(wanted(weekday * 1.6) - 1);
    expect(day!.startInstances).toBeLessThanOrEqual(wanted(weekday * 1.6) / 0.9 + 1);
    expect(night!.startInstances).toBeGreaterThanOrEqual(wanted(weekday * 0.4) - 1);
    expect(night!.startInstances).toBeLessThanOrEqual(wanted(weekday * 0.4) / 0.9 + 2);
    const [small] = stretchModel(
      { ...model, deployments: [{ ...tasks, maxInstances: 5 }] },
      15 * HOUR_US,
      stretches,
      'x',
    ).deployments;
    expect(small).toMatchObject({ startInstances: 5 });
  });
});

describe('whether a horizon is sampled', () => {
  const of = (changes: object) => {
    const { model: other, beside } = compiled({ ...document, ...changes });
    return samplingOf([other, ...beside]);
  };

  it('depends on how much there is to save', () => {
    expect(of({}).stretches).toMatchObject({ perReplication: 6 });
    expect(of({ horizon: '6 h' })).toEqual({ why: '' });
    expect(of({ horizon: '1825 d', traffic: { ...document.traffic, rate: '1000/s' } })).toBeDefined();
    expect(of({ traffic: { pattern: 'poisson', rate: '3/min' } })).toEqual({ why: '' });
  });

  it('depends on whether every hour is like others', () => {
    const spike = { pattern: 'spike', at: '9 h', peak: '500/s', hold: '1 h' };
    expect(of({ traffic: [document.traffic, spike] }).why).toBe('a spike happens once');
    expect(of({ faults: [{ fault: 'deploy', at: '9 h' }] }).why).toBe('faults happen once');
    const daily = [{ id: 'free', platform: 'cloudflare-workers', plan: 'free', region: 'global' }];
    expect(of({ deployments: daily }).why).toBe('a limit counts requests by the day');
  });

  it('depends on whether what is kept ready follows the traffic', () => {
    const ready = (minInstances: object) => [{ ...document.deployments[0], minInstances }];
    expect(of({ deployments: ready({ min: 1, max: 60, target: '70 %' }) }).why).toMatch(/kept ready follow/);
    const schedule = [
      { at: '8 h', instances: 2 },
      { at: '20 h', instances: 1 },
    ];
    expect(of({ deployments: ready(schedule) }).stretches).toBeDefined();
  });

  it('depends on whether a line that builds up is gone by the next stretch', () => {
    const servers = (count: number) => [{ id: 'servers', platform: 'aws-ec2', size: 't3.medium', count }];
    expect(of({ deployments: servers(4) }).why).toMatch(/a line builds up/);
    expect(of({ deployments: servers(40) }).stretches).toBeDefined();
  });

  it('has stretches that are long against a request', () => {
    const slow = { duration: { distribution: 'constant', mean: '20 s' } };
    expect(
      of({ function: slow, deployments: [document.deployments[0]] }).stretches!.stretchUs,
    ).toBeGreaterThan(0.99 * 400 * 20e6);
  });
});
