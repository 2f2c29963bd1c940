/** A slider on a log scale and a box for the same value: what is typed stays as it is typed, even where it is refused. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { Amount } from './amounts.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly amount: Amount;
  /** As it is written. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string, isMoving: boolean) => void;
}

/** Of the slider: one percent a step, ten for Page Up. */
const STEPS = 1000;

export function SliderBox({ label, hint, amount, value, error, onChange }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const { min, max, read, write } = amount;
  const now = read(value) ?? min;
  const steps = Math.log(max / min);
  const position = Math.round((Math.log(Math.min(max, Math.max(min, now)) / min) / steps) * STEPS);
  const slide = (event: { currentTarget: HTMLInputElement }, isMoving: boolean) =>
    onChange(write(min * Math.exp((Number(event.currentTarget.value) / STEPS) * steps)), isMoving);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="soft" id={`${id}-hint`}>
        {hint}
      </span>
      <div class="pair">
        <input
          type="range"
          min={0}
          max={STEPS}
          value={position}
          aria-label={label}
          aria-valuetext={value}
          onInput={(event) => slide(event, true)}
          onChange={(event) => slide(event, false)}
        />
        <input
          id={id}
          type="text"
          inputMode="decimal"
          value={typed}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-hint ${id}-error`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => onChange(event.currentTarget.value.trim(), false)}
        />
      </div>
      <span class="error" id={`${id}-error`}>
        {error}
      </span>
    </div>
  );
}
