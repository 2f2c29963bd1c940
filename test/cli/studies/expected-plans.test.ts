/** A search that takes minutes says so beforehand: so many plans, each as long as the first one took. */
import { describe, expect, it } from 'vitest';
import { expectedPlans } from '../../../cli/studies/expected-plans.ts';
import { PLATFORMS, type Result } from '../../../engine/index.ts';

const document = {
  horizon: '6 h',
  deployments: [{ platform: 'aws-lambda' }, { platform: 'aws-ec2', count: 3 }],
};
const first = { deployments: [{}, {}] } as unknown as Result;

describe('what is expected', () => {
  it('grows with what there is to plan', () => {
    const over = (more: object) => expectedPlans({ ...document, ...more }, PLATFORMS).plans;
    expect(over({ horizon: '7 d' })).toBeGreaterThan(over({}));
    expect(over({ deployments: document.deployments.slice(1) })).toBeLessThan(over({}));
    expect(expectedPlans('no scenario', PLATFORMS).plans).toBe(0);
  });

  it('is told where it is minutes', () => {
    const expected = expectedPlans(document, PLATFORMS);
    // Two plans in 12 s are 6 s each, on two threads 3 s.
    const minutes = Math.round((expected.plans * 3) / 60);
    expect(expected.warning(first, 12_000, 2)).toBe(
      `a long search: at most ${expected.plans} plans of 6.0 s each, at most ${minutes} minutes on 2 threads; --replications 1 or --deployment ID makes it shorter`,
    );
    expect(expected.warning(first, 100, 2)).toBeUndefined();
  });
});
