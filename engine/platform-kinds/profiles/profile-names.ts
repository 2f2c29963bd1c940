/** How profiles are asked for: `2020`, `flex`, or `2025/flex` where years and plans both tell them apart. */
import type { Profile } from './profile.ts';

type Named = Pick<Profile, 'profile' | 'plan'>;

export function profileName({ profile, plan }: Named, all: readonly Named[]): string {
  if (plan === undefined) return profile;
  return new Set(all.map((each) => each.profile)).size > 1 ? `${profile}/${plan}` : plan;
}

/** The first that goes by this name, by its year alone or by its plan alone; the newest where none is asked for. */
export function profileNamed(name: string | undefined, all: readonly Profile[]): Profile | undefined {
  if (name === undefined) return all[0];
  return (
    all.find((each) => profileName(each, all) === name) ??
    all.find(({ profile, plan }) => profile === name || plan === name)
  );
}
