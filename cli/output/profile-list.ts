/** The platforms that are simulated, with their profiles and how much of each is known. */
import type { Explanation } from '../../engine/index.ts';
import type { Column } from './table.ts';

export const BASES = ['documented', 'measured', 'assumed'] as const;

export interface ProfileSummary extends Readonly<Record<(typeof BASES)[number], number>> {
  readonly platform: string;
  /** What may stand after the platform and an @. */
  readonly profiles: readonly string[];
}

/** One for each platform; the facts counted are those of its first profile. */
export function profileSummaries(explanations: readonly Explanation[]): ProfileSummary[] {
  const first = explanations.filter(
    ({ platform }, i) => explanations.findIndex((each) => each.platform === platform) === i,
  );
  return first.map(({ platform, names, facts }) => {
    const [documented, measured, assumed] = BASES.map((basis) => factsWith(basis, facts).length);
    const profiles = names.map((name) => name.slice(platform.length + 1));
    return { platform, profiles, documented: documented!, measured: measured!, assumed: assumed! };
  });
}

export function factsWith(basis: string, facts: Explanation['facts']): Explanation['facts'] {
  return facts.filter((fact) => fact.basis === basis);
}

export const profileColumns: readonly Column<ProfileSummary>[] = [
  { title: 'platform', text: ({ platform }) => platform, fields: [] },
  { title: 'profiles', text: ({ profiles }) => profiles.join(', '), wraps: true, fields: [] },
  ...BASES.map(
    (basis): Column<ProfileSummary> => ({
      title: basis,
      align: 'right',
      text: (row) => String(row[basis]),
      fields: [],
    }),
  ),
];
