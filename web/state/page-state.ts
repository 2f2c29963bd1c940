/** All that is on the page: whoever has it sees the same. */
import { type Ride, rideOf } from './ride.ts';

export type View = 'explore' | 'compare' | 'learn';
export const VIEWS: readonly View[] = ['explore', 'compare', 'learn'];

export interface PageState {
  readonly view: View;
  /** One, or as many as stand side by side. */
  readonly rides: readonly [Ride, ...Ride[]];
  /** Of the lesson that is open. */
  readonly lesson: string | null;
  /** Parts that a teacher left out. */
  readonly hidden: readonly string[];
}

export const MOST_RIDES = 4;

/** What a visitor sees who follows no link: a question with two answers, of which neither is always right. */
export const FIRST_STATE: PageState = {
  view: 'explore',
  rides: [rideOf('break-even')],
  lesson: null,
  hidden: [],
};
