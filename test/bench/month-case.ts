/** The busy month of the scenarios as its user runs it: the program, from its start to its answer. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../cli/main.js', import.meta.url));
const scenario = fileURLToPath(new URL('../../../scenarios/busy-month.yaml', import.meta.url));

export function monthCase() {
  const started = process.hrtime.bigint();
  const { stdout } = spawnSync(process.execPath, [program, 'run', scenario, '--format', 'json', '--quiet'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { deployments, precision } = JSON.parse(stdout);
  const [{ requests, interval }] = deployments;
  return {
    case: 'month',
    requests: Math.round(requests.arrived * deployments.length),
    seconds: Number(seconds.toFixed(3)),
    replications: interval.replications,
    isAsPreciseAsAsked: precision.met,
  };
}
