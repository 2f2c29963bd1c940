/** USD for an hour of a project's compute, by size. */
export const COMPUTE_HOURS: readonly (readonly [size: string, price: string])[] = [
  ['micro', '0.01344'],
  ['small', '0.0206'],
  ['medium', '0.0822'],
  ['large', '0.1517'],
  ['xl', '0.2877'],
  ['2xl', '0.562'],
  ['4xl', '1.32'],
  ['8xl', '2.562'],
  ['12xl', '3.836'],
  ['16xl', '5.12'],
];

/** The meter of each size: microHours, smallHours, … */
export const COMPUTE_METERS: readonly string[] = COMPUTE_HOURS.map(([size]) => `${size}Hours`);
