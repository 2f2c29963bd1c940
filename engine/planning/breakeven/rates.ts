/** Rates of a curve: evenly spread over the decades. */

/** `perDecade` a decade, both ends included; whole decades stand where people look for them. */
export function ratesBetween(fromPerSec: number, toPerSec: number, perDecade: number): number[] {
  const lowest = Math.log10(fromPerSec) * perDecade;
  const highest = Math.log10(toPerSec) * perDecade;
  const rates = [fromPerSec];
  for (let i = Math.floor(lowest + 1.000001); i < highest - 0.000001; i++)
    rates.push(tidy(10 ** (i / perDecade)));
  if (toPerSec > fromPerSec) rates.push(toPerSec);
  return rates;
}

/** Three digits, so that a rate can be typed in again. */
function tidy(rate: number): number {
  return Number(rate.toPrecision(3));
}

export function geometricMean(a: number, b: number): number {
  return Math.sqrt(a * b);
}
