/** A platform's profile by name, for whoever shows it, and which profiles there are. */
import type { Platform } from '../platform-kinds/platform.ts';
import type { Fact } from '../platform-kinds/profiles/profile.ts';
import { profileName, profileNamed } from '../platform-kinds/profiles/profile-names.ts';
import { listed } from '../words/listed.ts';
import { suggestion } from '../words/nearest.ts';

/** Plain data: how one platform behaves, as every front end tells it. */
export interface Explanation {
  readonly platform: string;
  readonly name: string;
  readonly kind: Platform['kind'];
  /** As a scenario states it. */
  readonly profile: string;
  readonly plan?: string;
  /** What may be asked for, this one among them: `aws-lambda@2025`, newest first. */
  readonly names: readonly string[];
  readonly facts: readonly Fact[];
}

export type Explained =
  | { readonly explanation: Explanation; readonly issue?: undefined }
  | { readonly explanation?: undefined; readonly issue: string };

/** `aws-lambda`, `aws-lambda@2020` or `azure-functions@flex`; or why there is nothing to tell. */
export function explainPlatform(platforms: readonly Platform[], asked: string): Explained {
  const at = asked.indexOf('@');
  const [id, name] = at < 0 ? [asked] : [asked.slice(0, at), asked.slice(at + 1)];
  const platform = platforms.find((each) => each.id === id);
  if (!platform) return { issue: unknownPlatform(id!, platforms) };
  const profiles = platform.simulated?.profiles ?? [];
  const profile = profileNamed(name, profiles);
  if (!profile) {
    const names = profiles.map((each) => profileName(each, profiles));
    return { issue: platform.simulated ? unknownProfile(name!, names, id!) : notSimulated(id!) };
  }
  return { explanation: { ...aboutPlatform(platform), ...profile } };
}

/** Every profile of every platform that is simulated. */
export function explainAll(platforms: readonly Platform[]): Explanation[] {
  return platforms.flatMap((platform) =>
    (platform.simulated?.profiles ?? []).map((profile) => ({ ...aboutPlatform(platform), ...profile })),
  );
}

function aboutPlatform({ id, name, kind, simulated }: Platform) {
  const profiles = simulated?.profiles ?? [];
  return {
    platform: id,
    name,
    kind,
    names: profiles.map((each) => `${id}@${profileName(each, profiles)}`),
  };
}

function unknownPlatform(id: string, platforms: readonly Platform[]): string {
  const simulated = platforms.filter((each) => each.simulated).map((each) => each.id);
  const close = suggestion(id, simulated);
  return `platform must be one that is simulated such as aws-lambda (explain lists them), got "${id}"${close}`;
}

function unknownProfile(name: string, names: readonly string[], id: string): string {
  // Every year is a slip away from every other.
  const plans = names.flatMap((each) => each.split('/').slice(1));
  const close = /^\d*$/.test(name) ? '' : suggestion(name, [...names, ...plans]);
  return `profile must be ${listed(names)} on ${id}, got "${name}"${close}`;
}

function notSimulated(id: string): string {
  return `platform must be one that is simulated, got ${id}, which is only billed: prices show ${id} has its rules`;
}
