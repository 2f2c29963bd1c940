/** The platforms as a list. What there is stands in all.ts. */

import type { Platform } from '../platform-kinds/platform.ts';
import * as all from './all.ts';

/** In the order of their ids. */
export const PLATFORMS: readonly Platform[] = Object.values(all).sort((a, b) => (a.id < b.id ? -1 : 1));
