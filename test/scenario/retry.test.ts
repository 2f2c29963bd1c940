/** Retries of a scenario: what is understood, what is refused, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../engine/platforms/registry.ts';
import { runScenario } from '../../engine/run.ts';
import { compileScenario } from '../../engine/scenario/compile.ts';
import { readScenario } from '../../engine/scenario/read.ts';

function compiled(retry: unknown, where: 'function' | 'functions' = 'function') {
  const fn = { duration: '100 ms', memory: '128 MB', init: '1 s', errors: '50 %', retry };
  const scenario = {
    horizon: '10 min',
    warmup: '0 s',
    replications: 1,
    traffic: { pattern: 'poisson', rate: '20/s' },
    ...(where === 'function' ? { function: fn } : { functions: { shop: fn } }),
    deployments: [{ platform: 'aws-lambda' }],
  };
  const { issues, draft } = readScenario(scenario, 'scenario.yaml');
  return draft ? compileScenario(draft, new Map(), PLATFORMS) : { issues };
}

describe('retry', () => {
  it('doubles the backoff and draws the wait unless told otherwise', () => {
    const { scenario } = compiled({ attempts: 3, backoff: '100 ms' });
    expect(scenario!.model.function.retry).toEqual({
      attempts: 3,
      backoffUs: 100_000,
      factor: 2,
      maxBackoffUs: Number.POSITIVE_INFINITY,
      jitter: 'full',
      timeoutUs: Number.POSITIVE_INFINITY,
      budget: Number.POSITIVE_INFINITY,
    });
    const stated = { attempts: 3, backoff: '100 ms' };
    expect(scenario!.document.function!.retry).toEqual({ factor: 2, jitter: 'full', ...stated });
  });

  it('takes every field, of a function by its name, too', () => {
    const all = { attempts: '5', backoff: '1 s', factor: 1.5, jitter: 'none', maxBackoff: '3 s' };
    const { scenario } = compiled({ ...all, timeout: '2 s', budget: '20 %' }, 'functions');
    expect(scenario!.model.function.retry).toEqual({
      attempts: 5,
      backoffUs: 1e6,
      factor: 1.5,
      maxBackoffUs: 3e6,
      jitter: 'none',
      timeoutUs: 2e6,
      budget: 0.2,
    });
  });

  it('is absent where it is not written', () => {
    expect(compiled(undefined).scenario!.model.function).not.toHaveProperty('retry');
  });

  it.each([
    [3, 'retry must be an object with fields, got 3'],
    [{ attempts: 3 }, 'backoff is required and must be a duration such as 200 ms or 5 min'],
    [{ backoff: '1 s' }, 'attempts is required and must be a whole number, 2–100'],
    [{ attempts: 101, backoff: '1 s' }, 'attempts must be 2–100, got 101'],
    [{ attempts: 3, backoff: '1 s', timeout: '0 s' }, 'timeout must be greater than 0 and at most 10 years'],
    [{ attempts: 3, backoff: '1 s', jiter: 'full' }, 'jiter is not a field here (did you mean jitter?)'],
    [{ attempts: 3, backoff: '1 s', maxBackoff: '0.5 s' }, 'maxBackoff must be at least the backoff (1 s)'],
  ])('%o is refused', (retry, message) => {
    expect(
      compiled(retry)
        .issues.map((issue) => issue.message)
        .join('\n'),
    ).toContain(message);
  });

  it('is told among what was assumed', () => {
    expect(compiled({ attempts: 2, backoff: '1 s' }).scenario!.assumptions).toContain(
      'a failed attempt is tried again once with the same work, its failing drawn anew; every attempt counts as a request',
    );
    expect(compiled({ attempts: 4, backoff: '1 s', timeout: '2 s' }).scenario!.assumptions).toContain(
      'a failed attempt is tried again up to 3 times with the same work, its failing drawn anew, as is one that takes longer than 2 s and goes on without anybody waiting for it; every attempt counts as a request',
    );
  });

  it('gives calls in the result, and bills every attempt', () => {
    const played = (retry: unknown) => runScenario(compiled(retry).scenario!).deployments[0]!;
    const [alone, again] = [played(undefined), played({ attempts: 4, backoff: '100 ms' })];
    expect(alone.calls).toBeUndefined();
    const { made, gaveUp, attemptsPerCall } = again.calls!;
    expect(made).toBe(alone.requests.arrived);
    // Half fail: 1 + ½ + ¼ + ⅛ attempts, and one in sixteen calls in vain.
    expect(Math.abs(attemptsPerCall - 1.875)).toBeLessThan(0.05);
    expect(Math.abs(gaveUp / made - 1 / 16)).toBeLessThan(0.01);
    const billed = (of: typeof alone) => Number(of.bill.lines[0]!.quantity);
    expect(billed(again) / billed(alone)).toBeCloseTo(again.requests.arrived / alone.requests.arrived, 6);
  });
});
