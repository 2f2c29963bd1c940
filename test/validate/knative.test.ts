/**
 * Pods of Knative 0.19 under Poisson arrivals, one hour each, in March 2021. N. Mahmoudi and H. Khazaei,
 * pacslab/conc-value-perf-modelling (MIT). Their services had a target without a limit and panic put off to 1,000 % by annotation
 * (experiments/configs); all else is the autoscaler's default, as ours is.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { DistributionModel, FleetModel } from '../../engine/model.ts';
import { knativeBehaviour } from '../../engine/platforms/knative/behaviour.ts';
import { kpaModel } from '../../engine/platforms/knative/pods.ts';
import { simulate } from '../../engine/simulate.ts';
import { constant, functionOf, modelOf, SEC } from '../engine/small-models.ts';
import { deploy } from '../platforms/deploying.ts';
import { absent, holdWithin, published } from './figures.ts';

interface Row {
  readonly metric: string;
  readonly target: number;
  readonly ratePerSec: number;
  readonly pods: number;
  readonly responseSec: number;
}

function rows(): Row[] {
  const file = readFileSync(published('reference/measured/pacslab_knative_2021.csv'));
  return (parse(file, { columns: true }) as Record<string, string>[]).map((row) => ({
    metric: row.metric!,
    target: Number(row.target),
    ratePerSec: Number(row.arrival_rate_rps),
    pods: Number(row.avg_ready_pods),
    responseSec: Number(row.avg_resp_s),
  }));
}

/** As long as measured, and spread as the sleep of the measured service was. */
function responseOf({ metric, responseSec }: Row): DistributionModel {
  // Requests a second are the requests present where each takes a second.
  if (metric === 'rps') return constant(SEC);
  const variance = Math.log(1 + (0.2 / responseSec) ** 2);
  return {
    distribution: 'lognormal',
    mu: Math.log(responseSec * SEC) - variance / 2,
    sigma: Math.sqrt(variance),
  };
}

/** Mean pods that are ready, five minutes after the start, over an hour. */
function readyPods(row: Row, panicThreshold: number): number {
  const service = deploy('knative', { size: 'm5.xlarge', count: 100 }, { cpuShare: 0 }).deployment.model;
  const autoscaler = kpaModel({ ...knativeBehaviour.kpa.value, panicThreshold }, row.target);
  let podUs = 0;
  const model = modelOf({
    traffic: [{ pattern: 'poisson', ratePerSec: row.ratePerSec }],
    function: functionOf({ work: responseOf(row) }),
    warmupUs: 300 * SEC,
    horizonUs: 3600 * SEC,
    replications: 8,
    deployments: [{ ...(service as FleetModel), autoscaler }],
  });
  const sum = (bins: Float64Array) => bins.reduce((total, each) => total + each, 0);
  simulate(model, ([pods]) => {
    podUs += sum(pods!.aliveUs) - sum(pods!.startingUs);
  });
  return podUs / model.horizonUs / model.replications;
}

const MEASURED = 10;

describe.skipIf(absent)('pods of Knative (skipped without the reference data)', () => {
  it('are as many as were ready', () => {
    for (const row of rows()) {
      const { metric, target, ratePerSec, pods } = row;
      const name = `Knative 2021, ${metric} target ${target}, ${ratePerSec}/s: ready pods`;
      holdWithin({ name, published: pods, ours: readyPods(row, MEASURED) }, 5);
    }
    expect(rows().length).toBeGreaterThan(7);
  });

  it('would be a third more at one request a second, had panic not been put off', () => {
    const [row] = rows();
    const panicking = readyPods(row!, knativeBehaviour.kpa.value.panicThreshold);
    expect(panicking / row!.pods).toBeGreaterThan(1.3);
    expect(panicking / row!.pods).toBeLessThan(1.5);
  });
});
