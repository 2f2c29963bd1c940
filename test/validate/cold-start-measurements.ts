/** Measured cold starts, reduced to quantiles in ms. */
import { readFileSync } from 'node:fs';
import type { Architecture, Packaging } from '../../engine/platforms/aws-lambda/cold-starts.ts';
import { published } from './figures.ts';

export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
}

interface InitRow extends Quantiles {
  readonly family: string;
  readonly package: Packaging['kind'];
  readonly arch: Architecture;
  readonly mean: number;
}

interface FirstRunRow {
  readonly runtime: string;
  readonly package: Packaging['kind'];
  readonly arch: Architecture;
  readonly memory_mb: number;
  readonly first_handler_ms_mean: number;
}

interface SdkRow {
  readonly runtime: string;
  readonly arch: Architecture;
  readonly memory_mb: number;
  readonly first_handler_ms_mean: number;
}

interface RestoreRow extends Quantiles {
  readonly runtime: string;
  readonly memory_mb: number;
}

interface ClientRow extends Quantiles {
  readonly cloud: string;
  readonly case: string;
  readonly n: number;
}

interface CloudRunRow {
  readonly service: string;
  readonly median: number;
  readonly max: number;
}

interface ColdStarts {
  readonly aws_lambda: {
    readonly defaults: readonly InitRow[];
    readonly by_configuration: readonly FirstRunRow[];
    readonly snapstart_by_configuration: readonly RestoreRow[];
  };
  readonly aws_lambda_with_sdk: readonly SdkRow[];
  readonly other_clouds: {
    readonly client_response_2021: readonly ClientRow[];
    readonly cloud_run_2026: readonly CloudRunRow[];
  };
}

export function measuredColdStarts(): ColdStarts {
  return JSON.parse(readFileSync(published('reference/data/coldstart.json'), 'utf8')) as ColdStarts;
}

/** The mean Duration of the first request to a new instance, from a zip on x86_64, in ms. */
export function firstRunMeasured(runtime: string, memoryMb: number): number {
  const row = measuredColdStarts().aws_lambda.by_configuration.find(
    (each) =>
      each.runtime === runtime &&
      each.package === 'zip' &&
      each.arch === 'x86_64' &&
      each.memory_mb === memoryMb,
  );
  return row!.first_handler_ms_mean;
}
