/**
 * What a platform is to the rest of the engine: what it charges (price books), in which words its usage is stated (form),
 * how it behaves (knobs → model) and what it bills of what happened (usage → readings).
 */
import type {
  DeploymentModel,
  DistributionModel,
  ReadyByAlarms,
  ReadyBySchedule,
  Routing,
  WarmPingsModel,
} from '../model.ts';
import type { DatedBooks } from '../money/choose-book.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import type { UsageForm } from '../stated-usage/usage-form.ts';
import type { Usage } from '../usage.ts';
import type { Profile } from './profiles/profile.ts';
import type { ServiceCategory } from './service-category.ts';

export interface Platform {
  readonly id: string;
  readonly name: string;
  /** Who sells it; `Self-hosted` where it runs on nodes of one's own. */
  readonly provider: string;
  /** A service is billed beside the others and is not simulated by itself. */
  readonly kind: 'function' | 'vm' | 'container' | 'service';
  /** What kind of service it is, where its kind does not say. */
  readonly category?: ServiceCategory;
  readonly books: DatedBooks;
  /** Words in which its usage is stated, beside the names of its meters. */
  readonly form?: UsageForm;
  readonly simulated?: SimulatedPlatform;
  /** Where it stands beside a deployment as an extra. */
  readonly beside?: Beside;
}

/** How a platform behaves, and what it bills of it. */
export interface SimulatedPlatform {
  /** Deployment fields it understands, besides id, platform, profile and region. */
  readonly knobs: readonly string[];
  /** Whether the number of instances it keeps ready may change over time. */
  readonly changesReady?: boolean;
  /** How it behaves, as facts to read: newest first, and of each year the usual plan first. */
  readonly profiles: readonly Profile[];
  /** Knobs → deployment; undefined after reporting at least one issue. `path` is the deployment's own path. */
  deploy(
    knobs: DeploymentKnobs,
    fn: FunctionKnobs,
    path: string,
    report: Report,
    book: PriceBook,
  ): DeployedPlatform | undefined;
  readonly meter: Metering;
}

/** What a deployment uses of a service that stands beside it, where the scenario does not say. */
export interface Beside {
  /** Fields of its usage form or meters, for one request. `response` stands for the size of the function's response. */
  readonly perRequest?: Readonly<Record<string, number | string>>;
  /** The same for the whole month, e.g. one gateway that is always there. */
  readonly perMonth?: Readonly<Record<string, number | string>>;
  /** Which requests it sees: all that arrive, or those that start. */
  readonly sees: 'arrived' | 'started';
}

/** What was bought, as prices and meters know it. */
export interface DeploymentShape {
  readonly architecture?: string;
  /** Instance type, e.g. t3.medium. */
  readonly size?: string;
  readonly operatingSystem?: string;
  readonly plan?: string;
  readonly commitment?: string;
  readonly memoryMb?: number;
  /** Temporary disk of one instance, in MB, included part not taken off. */
  readonly ephemeralMb?: number;
  readonly vcpu?: number;
  /** Block storage volume of one instance, in GB. */
  readonly storageGb?: number;
  readonly publicIpv4?: boolean;
  /** Machines of a fleet that are there all the time: its minimum. */
  readonly alwaysOn?: number;
  /** Mean processor time of a request ÷ its duration, on this deployment. */
  readonly cpuShare?: number;
}

/** The part of a shape that prices depend on. */
export function attributesOf(shape: DeploymentShape): Attributes {
  const { architecture, size, operatingSystem, plan, commitment } = shape;
  const named = Object.entries({ architecture, size, operatingSystem, plan, commitment });
  return Object.fromEntries(named.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** One deployment of a scenario: the model the simulator plays and the shape the bill needs. */
export interface Deployment {
  readonly id: string;
  readonly platform: string;
  readonly region: string;
  /** What was bought, as prices and meters name it: architecture, memoryMb, ephemeralMb, size, vcpu, … */
  readonly shape: DeploymentShape;
  readonly model: DeploymentModel;
}

/** How a platform turns usage into readings of its meters, by the rules of a version of its book. */
export type Metering = (
  usage: Usage,
  shape: DeploymentShape,
  month: BillingMonth,
  book: PriceBook,
) => readonly MeterReading[];

/** Usage of `horizonUs` is scaled to `monthUs` before grants and tiers; equal for `month: actual`. */
export interface BillingMonth {
  readonly horizonUs: number;
  readonly monthUs: number;
}

/** Instances kept ready over time: by a schedule, or so that a share of them is in use. */
export type ReadyKnob = ReadyBySchedule | (Omit<ReadyByAlarms, 'alarms'> & { readonly target: number });

/** A deployment as the scenario states it: units parsed, absent knobs undefined. */
export interface DeploymentKnobs {
  readonly id: string;
  readonly platform: string;
  readonly profile?: string;
  readonly region?: string;
  readonly architecture?: string;
  readonly memoryMb?: number;
  readonly plan?: string;
  readonly commitment?: string;
  readonly size?: string;
  readonly vcpu?: number;
  readonly count?: number;
  readonly scale?: { readonly min: number; readonly max: number; readonly target: number };
  readonly concurrency?: number;
  readonly minInstances?: number;
  /** In its place where the number changes. */
  readonly ready?: ReadyKnob;
  readonly maxInstances?: number;
  readonly accountConcurrency?: number;
  readonly requestsPerMinute?: number;
  readonly cpuLimitUs?: number;
  readonly invokerMemoryMb?: number;
  readonly queue?: number;
  readonly queueTimeoutUs?: number;
  readonly ephemeralMb?: number;
  readonly storageGb?: number;
  readonly publicIpv4?: boolean;
  readonly operatingSystem?: string;
  readonly snapStart?: boolean;
  /** Where requests come from, such as `http` or a kind of queue. */
  readonly trigger?: string;
  readonly startupBoost?: boolean;
  readonly warmPings?: WarmPingsModel;
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
  /** Duration on this deployment ÷ `work`, where it was measured; absent where it follows from the processor. */
  readonly scaleHere?: number;
  /** Absent where the scenario leaves it open: a zip. */
  readonly packageKind?: 'zip' | 'image';
  /** Dependencies that are loaded at the start, zipped. */
  readonly bundleMb?: number;
  /** The whole delay of a cold start, where the scenario gives one. */
  readonly init?: DistributionModel;
  readonly timeoutUs?: number;
  readonly errorShare: number;
  readonly minInstances?: number;
  readonly maxInstances?: number;
}

/** Adds an issue at a field path such as `deployments[0].memory`. */
export type Report = (path: string, message: string) => void;

export interface DeployedPlatform {
  readonly deployment: Deployment;
  /** Knobs that were filled in, as scenario text with units, for the resolved scenario: { region: 'us-east-1', … }. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Assumptions a reader must know, one short sentence each. */
  readonly assumptions: readonly string[];
  /** Which of them makes the bill the most that it would be. */
  readonly upperBound?: string;
}
