/** A bar of a tornado in characters: `----|++`. - is the input lowered, + raised; left of | the figure is less, right of it more. */
import type { Bar } from '../../engine/planning/sensitivity/input-row.ts';

/** Characters on each side of the middle. */
const HALF = 8;

export function tornadoBar([low, high]: Bar): string {
  const marks = [mark(low, '-'), mark(high, '+')];
  const side = (isRight: boolean) =>
    marks
      .filter((each) => each.isRight === isRight)
      // Where both lie on one side, the shorter one stands nearer to the middle.
      .sort((a, b) => a.length - b.length)
      .reduce((drawn, { sign, length }) => drawn + sign.repeat(length - drawn.length), '');
  const left = [...side(false)].reverse().join('');
  return `${left.padStart(HALF)}|${side(true).padEnd(HALF)}`;
}

function mark(end: number | null, sign: string) {
  return { sign, isRight: (end ?? 0) > 0, length: Math.round(Math.abs(end ?? 0) * HALF) };
}
