/** A deployment with everything its bill needs: the price book that counts, and the services that stand beside it. */
import type { DatedBooks } from '../money/choose-book.ts';
import type { MeterReading } from '../money/meter-reading.ts';
import type { Attributes, PriceBook } from '../money/price-book.ts';
import type { Beside, Deployment, Metering } from '../platform-kinds/platform.ts';

export interface ScenarioDeployment extends Deployment {
  readonly book: PriceBook;
  /** All that its platform has, of which it is one unless prices of the user's own are in it. */
  readonly books: DatedBooks;
  readonly meter: Metering;
  readonly extras: readonly Extra[];
  /** Why its bill is the most that it would be, where the platform is played more simply than it is. */
  readonly upperBound?: string;
  /** The scenario's further functions in the same place, in their order. */
  readonly beside: readonly ScenarioDeployment[];
}

export interface Extra {
  readonly platform: string;
  readonly region: string;
  readonly book: PriceBook;
  readonly books: DatedBooks;
  readonly attributes: Attributes;
  /** Readings of one request. */
  readonly perRequest: readonly MeterReading[];
  /** Readings of a whole month, whatever the traffic. */
  readonly perMonth: readonly MeterReading[];
  readonly sees: Beside['sees'];
  /** Whether it bills the function's response. */
  readonly billsResponse: boolean;
}
