/** Other spellings of processor architectures, wherever one is stated; an unknown one is left for the platform to refuse. */

export const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  x86: 'x86_64',
  'x86-64': 'x86_64',
  amd64: 'x86_64',
  arm: 'arm64',
  aarch64: 'arm64',
};

/** `arm` → arm64; in small letters, as all are named. */
export function architectureNamed(said: string): string {
  const name = said.toLowerCase();
  return Object.hasOwn(OTHER_SPELLINGS, name) ? OTHER_SPELLINGS[name]! : name;
}
