/** What can be asked: few things at first, named as in a scenario. */
import type { Issue } from '../../engine/words/issue.ts';
import { AMOUNTS } from '../controls/amounts.ts';
import { SliderBox } from '../controls/slider-box.tsx';
import { rideOf, type Scalar, type Scenarios } from '../state/ride.ts';
import type { Page } from '../state/use-page.ts';
import { words } from '../words/words.ts';

interface Props {
  readonly page: Page;
  readonly document: Readonly<Record<string, unknown>>;
  readonly scenarios: Scenarios;
  readonly issues: readonly Issue[];
  readonly set: (path: string, value: Scalar | undefined, isMoving?: boolean) => void;
}

export function Controls({ page, document, scenarios, issues, set }: Props) {
  const { state, change } = page;
  const [ride, ...others] = state.rides;
  const field = (path: string, label: string, hint: string, amount: (typeof AMOUNTS)['rate']) => (
    <SliderBox
      label={label}
      hint={hint}
      amount={amount}
      value={valueAt(document, path)}
      error={issues.find((issue) => issue.path === path)?.message}
      onChange={(value, isMoving) => set(path, value, isMoving)}
    />
  );
  return (
    <div class="controls">
      <section>
        <h2>{words('traffic')}</h2>
        <div class="field">
          <label for="scenario">{words('scenario')}</label>
          <select
            id="scenario"
            value={ride.scenario}
            onChange={(event) => change({ ...state, rides: [rideOf(event.currentTarget.value), ...others] })}
          >
            {Object.entries(scenarios).map(([name, { name: title }]) => (
              <option key={name} value={name}>
                {String(title ?? name)}
              </option>
            ))}
          </select>
        </div>
        {field('traffic.rate', words('rate'), words('rateHint'), AMOUNTS.rate)}
      </section>
      <section>
        <h2>{words('function')}</h2>
        {field('function.memory', words('memory'), words('memoryHint'), AMOUNTS.memory)}
        {field('function.duration.mean', words('duration'), words('durationHint'), AMOUNTS.duration)}
      </section>
    </div>
  );
}

function valueAt(document: unknown, path: string): string {
  let value = document;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null) return '';
    value = (value as Record<string, unknown>)[key];
  }
  return value === undefined ? '' : String(value);
}
