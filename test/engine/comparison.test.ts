import { describe, expect, it } from 'vitest';
import { compare as compareIn } from '../../engine/comparison.ts';
import type { DeploymentResult } from '../../engine/result.ts';

function deployment(id: string, total: string, p99: number, completed = 100): DeploymentResult {
  const requests = { arrived: 102, completed, failed: 0, inFlight: 2 };
  return { id, bill: { total }, latencyMs: { p99 }, requests } as DeploymentResult;
}

const compare = (deployments: readonly DeploymentResult[]) =>
  compareIn(deployments, { currency: 'USD', rates: { EUR: '1.1' } });

const NO_INTERVAL: [null, null] = [null, null];

describe('compare', () => {
  it('names the cheapest and the fastest', () => {
    expect(
      compare([deployment('a', '3.10', 90), deployment('b', '2.95', 95), deployment('c', '4', 80)]),
    ).toEqual({
      cheapest: 'b',
      fastestP99: 'c',
      currency: 'USD',
    });
  });

  it('takes the earlier one of equals', () => {
    expect(compare([deployment('a', '2.5', 80), deployment('b', '2.50', 80)])).toEqual({
      cheapest: 'a',
      fastestP99: 'a',
      currency: 'USD',
    });
  });

  it('compares across currencies at the stated rate', () => {
    const euros = {
      ...deployment('eur', '10.00', 5),
      compared: { total: '11.00', perMillionRequests: null, interval: NO_INTERVAL },
    };
    const found = compare([euros as DeploymentResult, deployment('usd', '10.50', 9)]);
    expect(found).toEqual({ cheapest: 'usd', fastestP99: 'eur', currency: 'USD', rates: { EUR: '1.1' } });
  });

  it('compares amounts, not text, and to the last digit', () => {
    expect(compare([deployment('a', '9.00', 1), deployment('b', '10.00', 2)]).cheapest).toBe('a');
    const long = '1234567890123456789.';
    expect(compare([deployment('a', `${long}02`, 1), deployment('b', `${long}01`, 1)]).cheapest).toBe('b');
  });

  it('calls nothing fast that turns requests away, unless all do', () => {
    const half = deployment('half', '1', 10, 50);
    expect(compare([half, deployment('whole', '2', 900)]).fastestP99).toBe('whole');
    expect(compare([half, deployment('almost', '2', 900, 99)]).fastestP99).toBe('almost');
    expect(compare([deployment('less', '1', 90, 40), half]).fastestP99).toBe('half');
  });

  it('does not call fast what answered nothing', () => {
    expect(compare([deployment('a', '1', 0, 0), deployment('b', '2', 900)]).fastestP99).toBe('b');
    expect(compare([deployment('a', '1', 900), deployment('b', '2', 0, 0)]).fastestP99).toBe('a');
    expect(compare([deployment('a', '1', 0, 0), deployment('b', '2', 0, 0)]).fastestP99).toBe('a');
  });
});
