/** The scenario whose break-even can be worked out by hand. */

/** 512 MB and 100 ms against a t3.medium; a cold start costs next to nothing, as on paper. */
export function onPaper(changes: object = {}) {
  return {
    horizon: '10 min',
    warmup: '2 min',
    replications: 8,
    freeGrants: false,
    traffic: { pattern: 'poisson', rate: '11/s' },
    function: {
      memory: '512 MB',
      duration: { distribution: 'constant', mean: '100 ms' },
      init: { distribution: 'constant', mean: '1 ms' },
      cpu: '30 %',
    },
    deployments: [
      { id: 'lambda', platform: 'aws-lambda', region: 'us-east-1' },
      { id: 'servers', platform: 'aws-ec2', region: 'us-east-1', size: 't3.medium', count: 1 },
    ],
    ...changes,
  };
}

export function covers(
  [low, high]: readonly [number, number] | readonly [null, null],
  value: number,
): boolean {
  return low !== null && low <= value && value <= high;
}
