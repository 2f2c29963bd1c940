/**
 * `npm run bench [case …]`: requests per second of one function pool through the public `simulate`, with histogram,
 * counters and timeline on; then items per second of a bill of many, a month of requests that is sampled, and a sweep on one
 * core and on two. One JSON line a case; `TAXIMETER_BENCH_REQUESTS` sets the number of requests (20 million).
 */
import { simulate } from '../../engine/index.ts';
import type { Measurement } from '../../engine/measurement.ts';
import { billCase } from './bill-case.ts';
import { benchModel, cases } from './cases.ts';
import { monthCase } from './month-case.ts';
import { sweepCase } from './sweep-case.ts';

const requests = Number(process.env.TAXIMETER_BENCH_REQUESTS ?? 20_000_000);
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const print = (figures: object) => process.stdout.write(`${JSON.stringify(figures)}\n`);

for (const each of cases.filter(({ name }) => isWanted(name))) {
  const model = benchModel(each, requests);
  const started = process.hrtime.bigint();
  let measured: Measurement | undefined;
  simulate(model, ([measurement]) => {
    measured = measurement;
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (measured) print(line(each.name, seconds, measured));
}
if (isWanted('bill')) print(billCase(10_000));
if (isWanted('month')) print(monthCase());
if (isWanted('sweep')) print(sweepCase(3));

function line(name: string, seconds: number, measurement: Measurement) {
  const arrived = sum(measurement.arrivals);
  return {
    case: name,
    requests: arrived,
    seconds: Number(seconds.toFixed(3)),
    requestsPerSec: Math.round(arrived / seconds),
    coldStartRatio: Number((sum(measurement.cold) / arrived).toFixed(7)),
    instances: Number((sum(measurement.aliveUs) / measurement.horizonUs).toFixed(4)),
    busy: Number((sum(measurement.busyUs) / measurement.horizonUs).toFixed(4)),
    rssMb: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
