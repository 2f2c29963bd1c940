/** How a horizon is said to bring other traffic than is stated; every study whose bills are scaled from it says the same. */

const BRINGS = 'this horizon brings ';

export function offTheMeanWords(percent: number): string {
  const than = percent > 0 ? `${percent} % more` : `${-percent} % less`;
  return `${BRINGS}${than} diurnal traffic than its long-run rate; whole weeks bring it exactly`;
}

/** Of the assumptions of a result, those that say so, each once. */
export function horizonWords(assumptions: readonly string[] = []): string[] {
  return [...new Set(assumptions)].filter((sentence) => sentence.startsWith(BRINGS));
}
