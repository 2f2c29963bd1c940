/** Arrivals whose gaps are independent and of a law that no pattern has: recorded first, then replayed. */
import type { TrafficModel } from '../../engine/model.ts';
import { standardExponential } from '../../engine/random/exponential.ts';
import { type RandomStream, randomStream } from '../../engine/random/stream.ts';
import type { Hyperexponential } from '../../engine/theory/gap-transforms.ts';
import { Recorder } from '../../engine/traffic/recorder.ts';

/** A gap in seconds. */
type Gap = (stream: RandomStream) => number;

export function erlangGap(ratePerSec: number, stages: number): Gap {
  return (stream) => {
    let sum = 0;
    for (let stage = 0; stage < stages; stage++) sum += standardExponential(stream.next());
    return sum / (stages * ratePerSec);
  };
}

export function hyperexponentialGap({ fastShare, fastRate, slowRate }: Hyperexponential): Gap {
  return (stream) => {
    const rate = stream.next() < fastShare ? fastRate : slowRate;
    return standardExponential(stream.next()) / rate;
  };
}

/** A fresh recording of them that fills `spanSec`. */
export function renewalTraffic(seed: string, gap: Gap, spanSec: number): TrafficModel {
  const stream = randomStream(seed, 'gaps');
  const recorder = new Recorder('requests');
  for (let sec = gap(stream); sec < spanSec; sec += gap(stream)) recorder.add(Math.floor(sec * 1e6), -1);
  const recording = recorder.finish({ source: 'drawn for a test', binUs: 0, spanUs: spanSec * 1e6 });
  return { pattern: 'replay', recording, spread: 'poisson' };
}
