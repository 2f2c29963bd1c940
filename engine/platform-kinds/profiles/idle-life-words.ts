/** How long idle instances stay, in words and as a table of shares. */
import type { IdleLifeFigures } from '../pools/pool-behaviour.ts';
import { percent, seconds, span } from './amounts.ts';
import type { FactTable } from './profile.ts';

/** `gone after 3 min to 6 min without a request, half of them by 5 min 19 s`. */
export function idleLifeWords({ idleSec, goneShare }: IdleLifeFigures): string {
  const after = `gone after ${span(seconds(idleSec[0]!), seconds(idleSec.at(-1)!))} without a request`;
  if (idleSec.length === 1) return after;
  if (idleSec.length === 2) return `${after}, spread evenly`;
  return `${after}, half of them by ${seconds(median({ idleSec, goneShare }))}`;
}

export function idleLifeTable({ idleSec, goneShare }: IdleLifeFigures): FactTable | undefined {
  if (idleSec.length <= 2) return undefined;
  const rows = idleSec.map((sec, i) => [seconds(sec), percent(goneShare[i]!)]);
  return { columns: ['without a request', 'gone'], rows };
}

/** To the second, on the line between the two shares around it. */
function median({ idleSec, goneShare }: IdleLifeFigures): number {
  const i = Math.max(
    1,
    goneShare.findIndex((share) => share >= 0.5),
  );
  const [from, to] = [idleSec[i - 1]!, idleSec[i]!];
  const [below, above] = [goneShare[i - 1]!, goneShare[i]!];
  return Math.round(from + ((0.5 - below) / (above - below)) * (to - from));
}
