/** What units of time and size are of each other, exact, for quantities that are billed. Sizes go by 1,024, as memory does. */
import { fromNumber } from './decimal.ts';
import { fraction } from './fraction.ts';

export const ONE = fraction(1n);

export const US_PER_SEC = fromNumber(1_000_000);
export const MS_PER_SEC = fromNumber(1000);
export const SEC_PER_MINUTE = fromNumber(60);
export const SEC_PER_HOUR = fromNumber(3600);
export const SEC_PER_DAY = fromNumber(86_400);
/** 730 h: the month that providers' own examples count with. */
export const USUAL_MONTH_SEC = fromNumber(730 * 3600);

export const BYTES_PER_KB = fromNumber(1024);
export const BYTES_PER_MB = fromNumber(1024 ** 2);
export const BYTES_PER_GB = fromNumber(1024 ** 3);
export const KB_PER_MB = fromNumber(1024);
export const MB_PER_GB = fromNumber(1024);
export const MB_PER_TB = fromNumber(1024 ** 2);
