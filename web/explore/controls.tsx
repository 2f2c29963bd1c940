/** What can be asked: few things at first, named as in a scenario. */
import { parsePath } from '../../engine/index.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { AMOUNTS, type Amount } from '../controls/amounts.ts';
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
  const { ride } = state;
  const field = (path: string | undefined, label: string, hint: string, amount: Amount) =>
    path !== undefined && (
      <SliderBox
        label={label}
        hint={hint}
        amount={amount}
        value={String(valueAt(document, path))}
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
            onChange={(event) => change({ ride: rideOf(event.currentTarget.value) })}
          >
            {Object.entries(scenarios).map(([name, { name: title }]) => (
              <option key={name} value={name}>
                {String(title ?? name)}
              </option>
            ))}
          </select>
        </div>
        {field(
          firstThere(document, ['traffic.rate', 'traffic[0].rate']),
          words('rate'),
          words('rateHint'),
          AMOUNTS.rate,
        )}
      </section>
      <section>
        <h2>{words('function')}</h2>
        {field(
          firstThere(document, ['function.memory']),
          words('memory'),
          words('memoryHint'),
          AMOUNTS.memory,
        )}
        {field(firstThere(document, DURATIONS), words('duration'), words('durationHint'), AMOUNTS.duration)}
      </section>
    </div>
  );
}

/** However the scenario states it. */
const DURATIONS = ['function.duration.mean', 'function.duration.p50', 'function.duration'];

/** The first of these fields that is stated, as a text or a number. */
function firstThere(document: unknown, paths: readonly string[]): string | undefined {
  return paths.find((path) => ['string', 'number'].includes(typeof valueAt(document, path)));
}

function valueAt(document: unknown, path: string): unknown {
  return (parsePath(path) ?? []).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as never)[key] : undefined),
    document,
  );
}
