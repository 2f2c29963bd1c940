/** Share of requests that find a warm instance when each comes so long after the last was answered. */
import { resultOf } from './run-scenario.ts';

const PROBES = 4000;
const DURATION_SEC = 0.1;

export async function warmShare(deployment: object, idleSec: number): Promise<number> {
  const everySec = idleSec + DURATION_SEC;
  const { deployments } = await resultOf({
    horizon: `${Math.round(everySec * PROBES)} s`,
    traffic: { pattern: 'steady', rate: `${1 / everySec}/s` },
    function: { memory: '128 MB', duration: `${DURATION_SEC} s`, init: '0 ms' },
    replications: 1,
    deployments: [{ ...deployment, behaviour: { instanceLife: 'none' } }],
  });
  return 1 - deployments[0]!.coldStartRatio;
}
