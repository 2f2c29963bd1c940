/**
 * Exponential numbers of mean 1 from the numbers of a stream: −ln u. Written out because it is drawn for every request, and
 * because Math.log may differ in its last digit between JavaScript engines, and then the same seed would not give the same
 * result everywhere. A table of 128 logarithms and the series of ln(1 + r) for |r| < 1/256; absolute error below 4e-15, the last digit of the largest.
 */
const ENTRIES = 128;

/** For each 1/128 of [1, 2): the reciprocal of its middle, and the logarithm of that middle. */
const reciprocals = new Float64Array(ENTRIES);
const logarithms = new Float64Array(ENTRIES);
for (let i = 0; i < ENTRIES; i++) {
  reciprocals[i] = 1 / (1 + (i + 0.5) / ENTRIES);
  logarithms[i] = -lnBySeries(reciprocals[i]);
}
/** 2^(33 − i): scales u = (k + ½) ÷ 2³² to [1, 2) where k has i bits. */
const scales = Float64Array.from({ length: 33 }, (_, i) => 2 ** (33 - i));

/** −ln u for u = (k + ½) ÷ 2³², which is what a RandomStream draws. */
export function standardExponential(u: number): number {
  const k = (u * 4294967296) >>> 0;
  const bits = 32 - Math.clz32(k);
  const x = u * scales[bits];
  // The seven bits of 2k + 1 below its leading one, which is shifted out.
  const entry = (((k << 1) | 1) << (32 - bits)) >>> 25;
  const r = x * reciprocals[entry] - 1;
  const lnOnePlusR = r - r * r * (0.5 - r * (1 / 3 - r * (0.25 - r * (0.2 - r * (1 / 6 - r / 7)))));
  return (33 - bits) * Math.LN2 - logarithms[entry] - lnOnePlusR;
}

/** ln y = 2 artanh((y − 1) ÷ (y + 1)), for y between ½ and 2. */
function lnBySeries(y: number): number {
  const z = (y - 1) / (y + 1);
  let sum = 0;
  for (let n = 41; n > 0; n -= 2) sum = sum * z * z + 1 / n;
  return 2 * z * sum;
}
