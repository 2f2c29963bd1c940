/** What Netlify counts in credits: so many for each unit of use, and in packs of so many beyond a plan's own. */

/** Credits for one unit. */
export const CREDITS = {
  gbHour: '10',
  egressGb: '20',
  webRequest: '0.0002',
  deploy: '15',
} as const;

/** Credits in one pack that the plan can buy on top; the free plan can buy none. */
export const PACK_CREDITS: Readonly<Record<string, string>> = { personal: '500', pro: '1500' };
