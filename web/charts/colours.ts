/** Colours of the theme in force, from the style sheet: a canvas knows none. Dashes double them. */
const SERIES = 6;
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 5], [1, 4]];

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export const colours = {
  ink: () => token('--ink'),
  soft: () => token('--soft'),
  line: () => token('--line'),
  series: (i: number) => token(`--series-${i % SERIES}`),
  dash: (i: number) => [...DASHES[i % DASHES.length]!],
};
