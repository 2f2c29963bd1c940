/** What is still to be said when somebody ends the process. */

const sayers = new Set<() => string>();

/** Returns how to take it back. */
export function whenInterrupted(say: () => string): () => void {
  sayers.add(say);
  return () => void sayers.delete(say);
}

export function lastWords(): string {
  return [...sayers].map((say) => say()).join('');
}
