/**
 * Prices per hour of predefined machines, computed from what is listed: vCPU × price + GB × price of the family, or a
 * multiple of the family's listed machine. Exact: nothing is rounded before the bill.
 */
import { fromDecimal, fromNumber, quantityText } from '../../money/decimal.ts';
import { add, divide, multiply } from '../../money/fraction.ts';
import type { FamilyPrices } from './hourly-listed.ts';
import { INSTANCE_SIZES } from './sizes.ts';

/** Price by size. */
export type BySize = Readonly<Record<string, string>>;

/** All sizes of a family but the shared-core ones. */
export function fromFamily(family: string, { vcpu, memoryGb }: FamilyPrices): BySize {
  const sizes = Object.entries(INSTANCE_SIZES).filter(
    ([size]) => size.startsWith(`${family}-`) && isWhole(size),
  );
  return Object.fromEntries(
    sizes.map(([size, shape]) => {
      const cores = multiply(fromNumber(shape.vcpu), fromDecimal(vcpu));
      const memory = multiply(divide(fromNumber(shape.memoryMb), fromNumber(1024)), fromDecimal(memoryGb));
      return [size, quantityText(add(cores, memory))];
    }),
  );
}

/** The standard sizes of a family, in proportion to their vCPU. */
export function fromStandard2(family: string, price: string): BySize {
  const sizes = Object.entries(INSTANCE_SIZES).filter(([size]) => size.startsWith(`${family}-standard-`));
  return Object.fromEntries(sizes.map(([size, { vcpu }]) => [size, share(price, vcpu, 2)]));
}

/** The shared-core E2 sizes: a half, a quarter and an eighth of e2-standard-2. */
export function sharedCore(standard2: string): BySize {
  return {
    'e2-medium': share(standard2, 1, 2),
    'e2-small': share(standard2, 1, 4),
    'e2-micro': share(standard2, 1, 8),
  };
}

/** A price less a discount: `0.7` leaves seven tenths. */
export function discounted(prices: BySize, left: string): BySize {
  return Object.fromEntries(
    Object.entries(prices).map(([size, price]) => [
      size,
      quantityText(multiply(fromDecimal(price), fromDecimal(left))),
    ]),
  );
}

function share(price: string, num: number, den: number): string {
  return quantityText(divide(multiply(fromDecimal(price), fromNumber(num)), fromNumber(den)));
}

function isWhole(size: string): boolean {
  return /-\d+$/.test(size);
}
