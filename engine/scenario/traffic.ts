/** Traffic as written → the sources the simulator superposes. */
import type { TrafficModel } from '../model.ts';
import type { Report } from '../platform-kinds/platform.ts';
import type { Recording } from '../traffic/recording.ts';
import type { SourceDocument, TrafficDocument } from './traffic-schema.ts';
import { countOf, durationUs, ifWritten, ratePerSec, shareOf } from './written.ts';

export const TRAFFIC_DEFAULTS = {
  amplitude: '60 %',
  peakAt: '15 h',
  weekend: '100 %',
  spread: 'poisson',
} as const;

export interface PlacedSource {
  readonly path: string;
  readonly source: SourceDocument;
}

/** One source or a list, as a list with field paths. */
export function sourcesOf(traffic: TrafficDocument): PlacedSource[] {
  return Array.isArray(traffic)
    ? traffic.map((source, i) => ({ path: `traffic[${i}]`, source }))
    : [{ path: 'traffic', source: traffic }];
}

export interface TrafficContext {
  /** Time of the week at the start of the horizon. */
  readonly weekStartUs: number;
  /** By the source's path (`traffic[0]`) or by file name. */
  readonly recordings: ReadonlyMap<string, Recording>;
}

/** Undefined after reporting an issue. */
export function sourceModel(
  { path, source }: PlacedSource,
  context: TrafficContext,
  report: Report,
): TrafficModel | undefined {
  switch (source.pattern) {
    case 'steady':
    case 'poisson':
      return { pattern: source.pattern, ratePerSec: ratePerSec(source.rate) };
    case 'diurnal':
      return {
        pattern: 'diurnal',
        ratePerSec: ratePerSec(source.rate),
        amplitude: shareOf(source.amplitude ?? TRAFFIC_DEFAULTS.amplitude),
        peakAtUs: durationUs(source.peakAt ?? TRAFFIC_DEFAULTS.peakAt),
        weekend: shareOf(source.weekend ?? TRAFFIC_DEFAULTS.weekend),
        weekStartUs: context.weekStartUs,
      };
    case 'ramp':
      return {
        pattern: 'ramp',
        fromPerSec: ratePerSec(source.from),
        toPerSec: ratePerSec(source.to),
        overUs: durationUs(source.over),
      };
    case 'spike':
      return spikeModel(source, path, report);
    case 'bursts':
      return burstsModel(source, path, report);
    case 'replay':
      return replayModel(source, path, context, report);
  }
}

function spikeModel(source: SourceDocument & { pattern: 'spike' }, path: string, report: Report) {
  const [riseUs, holdUs, fallUs] = [source.rise, source.hold, source.fall].map(
    (spell) => ifWritten(spell, durationUs) ?? 0,
  ) as [number, number, number];
  if (riseUs + holdUs + fallUs === 0) {
    report(path, 'spike must last longer than 0 s: give rise, hold or fall');
    return undefined;
  }
  return {
    pattern: 'spike',
    atUs: durationUs(source.at),
    peakPerSec: ratePerSec(source.peak),
    riseUs,
    holdUs,
    fallUs,
  } as const;
}

function burstsModel(source: SourceDocument & { pattern: 'bursts' }, path: string, report: Report) {
  const rate = ratePerSec(source.rate);
  const { size, on, off } = source;
  if (size !== undefined && on === undefined && off === undefined) {
    return { pattern: 'bursts', ratePerSec: rate, size: countOf(size) } as const;
  }
  if (size === undefined && on !== undefined && off !== undefined) {
    return { pattern: 'onOff', ratePerSec: rate, onUs: durationUs(on), offUs: durationUs(off) } as const;
  }
  const given = Object.keys({ ...source, pattern: 0 }).filter((name) => ['size', 'on', 'off'].includes(name));
  report(path, `bursts must give either size, or on and off, got ${given.join(', ') || 'neither'}`);
  return undefined;
}

function replayModel(
  source: SourceDocument & { pattern: 'replay' },
  path: string,
  context: TrafficContext,
  report: Report,
) {
  const recording = context.recordings.get(path) ?? context.recordings.get(source.file);
  if (!recording) {
    report(`${path}.file`, `file must be a traffic file that can be read, got "${source.file}"`);
    return undefined;
  }
  return { pattern: 'replay', recording, spread: source.spread ?? TRAFFIC_DEFAULTS.spread } as const;
}
