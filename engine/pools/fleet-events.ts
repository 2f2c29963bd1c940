/** What happens in a fleet, as the subjects of its events: what, and to which instance or request. */

/** An instance has started. */
export const BOOTED = 0;
/** An instance answers a request whose end was known when it began. */
export const ANSWERED = 1;
/** A request on an instance's processor is done with it, or runs into its timeout. */
export const PROCESSED = 2;
/** A request that waits for something else is answered. */
export const WAITED = 3;
/** A request that has a processor of its own is done with it, or runs into its timeout. */
export const PROCESSED_ALONE = 4;

/** Three bits tell what, the rest whom. */
const KIND_BITS = 3;

export function subjectOf(kind: number, number: number): number {
  return (number << KIND_BITS) | kind;
}

export function kindOf(subject: number): number {
  return subject & 7;
}

export function numberOf(subject: number): number {
  return subject >> KIND_BITS;
}
