/** How fast traffic grows, as people say it: `5%/month`, `40%/year`, `-3%/month`. */
import { describeValue } from '../../words/issue.ts';

export interface Growth {
  /** 0.05 for 5 %; above −1. */
  readonly share: number;
  readonly per: 'month' | 'year';
}

export type ParsedGrowth =
  | { readonly growth: Growth; readonly error?: undefined }
  | { readonly growth?: undefined; readonly error: string };

const GROWTH = /^([+\-−]?)(\d{1,6}(?:\.\d{1,6})?|\.\d{1,6}) ?% ?(?:\/|per ) ?(month|year)$/;

export function parseGrowth(text: string): ParsedGrowth {
  const [, sign, digits, per] = GROWTH.exec(text.trim()) ?? [];
  if (digits === undefined)
    return { error: `must be a rate of growth such as 5%/month or 40%/year, got ${describeValue(text)}` };
  const share = ((sign === '-' || sign === '−' ? -1 : 1) * Number(digits)) / 100;
  if (share <= -1) return { error: `must be more than -100 %, got ${describeValue(text)}` };
  return { growth: { share, per: per as Growth['per'] } };
}

const MONTHS_PER_YEAR = 12;

/** Times the traffic of the first month: month 1 is the scenario as it stands, month k has (1 + growth)^(k − 1). */
export function growthFactor({ share, per }: Growth, month: number): number {
  return (1 + share) ** ((month - 1) / (per === 'year' ? MONTHS_PER_YEAR : 1));
}
