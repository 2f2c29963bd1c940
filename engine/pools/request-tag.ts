/** What a fleet carries of a request beside its times, in one number: whether its code fails, and what its follower calls it. */

/** `failed`: 1 where the function's code fails, else 0. */
export function tagOf(number: number, failed: number): number {
  return (number << 1) | failed;
}

export function hasFailed(tag: number): boolean {
  return (tag & 1) === 1;
}

export function requestNumber(tag: number): number {
  return tag >> 1;
}
