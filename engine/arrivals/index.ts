/** The family of arrival patterns: one file each, one line here. */
import type { TrafficModel } from '../model.ts';
import type { RandomStream } from '../random/stream.ts';
import { Bursts } from './bursts.ts';
import { diurnalRate } from './diurnal.ts';
import { OnOff } from './on-off.ts';
import { Poisson } from './poisson.ts';
import { rampRate } from './ramp.ts';
import { Replay } from './replay.ts';
import type { ArrivalSource, Span } from './source.ts';
import { spikeRate } from './spike.ts';
import { Steady } from './steady.ts';
import { Superposed } from './superposed.ts';
import { Varying } from './varying.ts';

export type { ArrivalSource, Span };

const NOTHING: ArrivalSource = { carriesWork: false, fill: () => 0 };

/** All sources as one, also where there is none; `stream(i)` is the random stream of the i-th. */
export function arrivals(
  traffic: readonly TrafficModel[],
  span: Span,
  stream: (source: number) => RandomStream,
): ArrivalSource {
  const sources = traffic.map((model, i) => arrivalSource(model, span, stream(i)));
  if (sources.length === 0) return NOTHING;
  return sources.length === 1 ? sources[0] : new Superposed(sources);
}

function arrivalSource(model: TrafficModel, span: Span, stream: RandomStream): ArrivalSource {
  switch (model.pattern) {
    case 'bursts':
      return new Bursts(model.ratePerSec, model.size, span, stream);
    case 'diurnal':
      return new Varying(diurnalRate(model), span, stream);
    case 'onOff':
      return new OnOff(model.ratePerSec, model.onUs, model.offUs, span, stream);
    case 'poisson':
      return new Poisson(model.ratePerSec, span, stream);
    case 'ramp':
      return new Varying(rampRate(model), span, stream);
    case 'replay':
      return new Replay(model.recording, model.spread, span, stream);
    case 'spike':
      return new Varying(spikeRate(model), span, stream);
    case 'steady':
      return new Steady(model.ratePerSec, span);
  }
}
