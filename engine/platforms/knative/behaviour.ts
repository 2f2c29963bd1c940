/**
 * How Knative Serving scales the pods of a service, as dated data: the defaults of its autoscaler (KPA) and what a pod is taken
 * to be. Leaves out the one pod that a new revision starts with, exponentially weighted windows and probes of readiness.
 */
import type { Dated } from '../../platform-kinds/dated.ts';

const SERVING = 'https://github.com/knative/serving';
const DOCS = 'https://github.com/knative/docs';
const MEASURED_2021 = 'https://github.com/pacslab/conc-value-perf-modelling';

/** What the autoscaler holds to; an annotation of the service can change each of them. */
export interface Kpa {
  readonly tickSec: number;
  readonly stableWindowSec: number;
  readonly panicWindowSec: number;
  /** It panics where the short window asks for so many times the pods that are ready. */
  readonly panicThreshold: number;
  /** Part of the target that pods are to have on average. */
  readonly targetUtilization: number;
  readonly maxScaleUpRate: number;
  readonly maxScaleDownRate: number;
  readonly zeroGraceSec: number;
}

export interface KnativeBehaviour {
  readonly profile: string;
  readonly defaultRegion: string;
  readonly kpa: Dated<Kpa>;
  /** Requests that a pod is to have where no limit is set, and the highest limit. */
  readonly concurrency: Dated<{ readonly target: number; readonly most: number }>;
  /** Of a request. */
  readonly timeout: Dated<{ readonly sec: number }>;
  /** From the decision to start a pod to its first request, the application's own start included. */
  readonly podStart: Dated<{ readonly sec: number }>;
  readonly pod: Dated<{ readonly vcpu: number }>;
}

export const knativeBehaviour: KnativeBehaviour = {
  profile: '2025',
  defaultRegion: 'us-east-1',
  kpa: {
    value: {
      tickSec: 2,
      stableWindowSec: 60,
      panicWindowSec: 6,
      panicThreshold: 2,
      targetUtilization: 0.7,
      maxScaleUpRate: 1000,
      maxScaleDownRate: 2,
      zeroGraceSec: 30,
    },
    source: SERVING,
    asOf: '2026-08-21',
    basis: 'documented',
    note: 'its defaults, which annotations of a service change; measured runs of 2021 had put panic off to 1,000 %',
  },
  concurrency: {
    value: { target: 100, most: 1000 },
    source: SERVING,
    asOf: '2026-08-21',
    basis: 'documented',
    note: 'a target of 100 requests in a pod and no limit unless one is set, which may be 1,000',
  },
  timeout: {
    value: { sec: 300 },
    source: SERVING,
    asOf: '2026-08-21',
    basis: 'documented',
    note: 'of a request; that one waits for a pod as long as that is assumed',
  },
  podStart: {
    value: { sec: 4.6 },
    source: MEASURED_2021,
    asOf: '2021-03-18',
    basis: 'measured',
    note: 'one request to a Flask service without a pod took 4.83 s, a warm one 0.2 s; the service had run there before',
  },
  pod: {
    value: { vcpu: 1 },
    source: DOCS,
    asOf: '2026-06-15',
    basis: 'assumed',
    note: 'Knative asks for none by itself',
  },
};
