/** What is kept ready against what is not, played, and the formula. */
import { describe, expect, it } from 'vitest';
import { keptReadyIn } from './found.ts';
import { covers, onPaper } from './on-paper.ts';

describe('an instance kept ready', () => {
  it('pays from 60.0 % in use on, x86 and Arm alike, as the formula says', async () => {
    const kept = { platform: 'aws-lambda', region: 'us-east-1', minInstances: 4 };
    const found = await keptReadyIn(
      onPaper({
        horizon: '5 min',
        replications: 5,
        traffic: { pattern: 'poisson', rate: '24/s' },
        deployments: [
          { id: 'x86', ...kept },
          { id: 'arm', ...kept, architecture: 'arm64' },
        ],
      }),
    );
    for (const { formula, simulated } of found) {
      const utilisation = Number(formula!.utilisation);
      expect((utilisation * 100).toFixed(1)).toBe('60.0');
      const { billed } = simulated!;
      expect(covers(billed!.interval, utilisation)).toBe(true);
      expect(billed!.interval[1]! - billed!.interval[0]!).toBeLessThan(0.004);
      expect(simulated!.utilisation).toBeCloseTo(0.6, 3);
      expect(simulated!.spillShare).toBeGreaterThan(0);
    }
  });

  it('never pays where idle time costs extra and work no less', async () => {
    const [found] = await keptReadyIn(
      onPaper({
        horizon: '5 min',
        replications: 2,
        deployments: [{ id: 'run', platform: 'gcp-cloud-run', region: 'us-central1', concurrency: 1 }],
      }),
    );
    expect(found!.simulated).toBeUndefined();
    expect(found!.formula).toBeUndefined();
  });
});
