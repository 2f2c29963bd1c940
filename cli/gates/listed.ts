/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `a, b and 3 more`. */
export function listedBriefly(words: readonly string[], most: number): string {
  if (words.length <= most) return listed(words);
  return listed([...words.slice(0, most - 1), `${words.length - most + 1} more`]);
}
