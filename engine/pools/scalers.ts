/** The scaler that a fleet's model asks for. */
import type { ScalerModel } from '../scaler-model.ts';
import { Autoscaler } from './autoscaler.ts';
import { BacklogScaler } from './backlog-scaler.ts';
import { HpaScaler } from './hpa-scaler.ts';
import type { Scaler } from './scaler.ts';
import { WindowScaler } from './window-scaler.ts';

export function scalerOf(model: ScalerModel, startUs: number): Scaler {
  switch (model.kind) {
    case 'alarms':
      return new Autoscaler(model, startUs);
    case 'windows':
      return new WindowScaler(model, startUs);
    case 'hpa':
      return new HpaScaler(model, startUs);
    case 'backlog':
      return new BacklogScaler(model, startUs);
  }
}
