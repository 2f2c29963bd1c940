/** What a platform is to the rest of the engine: how it behaves (knobs → model) and how it bills (usage → readings). */

import type { DeploymentModel, DistributionModel, Routing } from '../model.ts';
import type { DeploymentShape, MeterReading } from '../money/meter-reading.ts';
import type { PriceBook } from '../money/price-book.ts';
import type { Usage } from '../usage.ts';

/** One deployment of a scenario: the model the simulator plays and the shape the bill needs. */
export interface Deployment {
  readonly id: string;
  readonly platform: string;
  readonly region: string;
  /** What was bought, as prices and meters name it: architecture, memoryMb, ephemeralMb, size, vcpu, … */
  readonly shape: DeploymentShape;
  readonly model: DeploymentModel;
}

/** How a platform turns usage into readings of its meters. Knows no prices. */
export type Metering = (usage: Usage, shape: DeploymentShape, month: BillingMonth) => readonly MeterReading[];

/** Usage of `horizonUs` is scaled to `monthUs` before grants and tiers; equal for `month: actual`. */
export interface BillingMonth {
  readonly horizonUs: number;
  readonly monthUs: number;
}

export interface PlatformBilling {
  readonly priceBook: PriceBook;
  readonly meter: Metering;
}

/** A deployment as the scenario states it: units parsed, absent knobs undefined. */
export interface DeploymentKnobs {
  readonly id: string;
  readonly platform: string;
  readonly profile?: string;
  readonly region?: string;
  readonly architecture?: string;
  readonly memoryMb?: number;
  readonly plan?: string;
  readonly size?: string;
  readonly vcpu?: number;
  readonly count?: number;
  readonly scale?: { readonly min: number; readonly max: number; readonly target: number };
  readonly concurrency?: number;
  readonly minInstances?: number;
  readonly maxInstances?: number;
  readonly accountConcurrency?: number;
  readonly queue?: number;
  readonly queueTimeoutUs?: number;
  readonly ephemeralMb?: number;
  readonly storageGb?: number;
  readonly publicIpv4?: boolean;
  readonly operatingSystem?: string;
  readonly behaviour?: {
    readonly idleLife?: DistributionModel;
    readonly routing?: Routing;
    /** Infinity for `none`. */
    readonly instanceLifeUs?: number;
    readonly scaleOut?: { readonly burst: number; readonly perSec: number } | null;
  };
}

/** The function as the scenario states it. */
export interface FunctionKnobs {
  readonly name: string;
  readonly runtime: string;
  /** Reference memory, at which `work` was measured, on Lambda's CPU scale (1,769 MB = 1 vCPU). */
  readonly memoryMb: number;
  readonly work: DistributionModel;
  /** Share of the duration on the processor, 0–1. */
  readonly cpuShare: number;
  readonly threads: number;
  /** The whole delay of a cold start, where the scenario gives one. */
  readonly init?: DistributionModel;
  readonly timeoutUs?: number;
  readonly errorShare: number;
  readonly minInstances?: number;
  readonly maxInstances?: number;
}

/** Adds an issue at a field path such as `deployments[0].memory`. */
export type Report = (path: string, message: string) => void;

export interface PlatformBehaviour {
  readonly id: string;
  readonly name: string;
  readonly kind: 'function' | 'vm' | 'container';
  /** Deployment fields it understands, besides id, platform, profile and region. */
  readonly knobs: readonly string[];
  /** Knobs → deployment; undefined after reporting at least one issue. `path` is the deployment's own path. */
  deploy(
    knobs: DeploymentKnobs,
    fn: FunctionKnobs,
    path: string,
    report: Report,
  ): DeployedPlatform | undefined;
}

export interface DeployedPlatform {
  readonly deployment: Deployment;
  /** Knobs that were filled in, as scenario text with units, for the resolved scenario: { region: 'us-east-1', … }. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Assumptions a reader must know, one short sentence each. */
  readonly assumptions: readonly string[];
}
