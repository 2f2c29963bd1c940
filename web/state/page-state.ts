/** All that is on the page: whoever has it sees the same. */
import { type Ride, rideOf } from './ride.ts';

export interface PageState {
  readonly ride: Ride;
}

/** What a visitor sees who follows no link: a question with two answers, of which neither is always right. */
export const FIRST_STATE: PageState = { ride: rideOf('break-even') };
