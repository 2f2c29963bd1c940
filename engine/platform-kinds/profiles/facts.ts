/** Dated constants to facts. The words of every constant that platforms share are found from here, those of its own a platform brings. */
import type { Dated } from '../dated.ts';
import { fleetWords } from './fleet-words.ts';
import { poolWords } from './pool-words.ts';
import type { AnyWords, Fact, FactWords, Profile } from './profile.ts';
import { speedWords, vcpuSpeed } from './vcpu-speed.ts';

const SHARED: AnyWords = { ...poolWords, ...fleetWords, ...speedWords };

/** With what holds of every platform but Lambda itself. `own`: words of constants that no other platform has. */
export function profileOf(behaviour: { readonly profile: string }, own?: AnyWords): Profile {
  return { profile: behaviour.profile, facts: [...factsOf(behaviour, own), ...factsOf(vcpuSpeed)] };
}

/** Its dated constants in their order; what else stands among them, such as the default region, is no fact. */
export function factsOf(behaviour: object, own: AnyWords = {}): Fact[] {
  return Object.entries(behaviour).flatMap(([name, constant]) =>
    isDated(constant) ? [factOf(name, constant, own[name] ?? SHARED[name])] : [],
  );
}

function factOf(name: string, constant: Dated<unknown>, written: FactWords<never> | undefined): Fact {
  const { value, basis, source, asOf, note } = constant;
  // The words of a name take what constants of that name hold.
  const told = written as FactWords<unknown> | undefined;
  const table = told?.table?.(value);
  return {
    name,
    label: told?.label ?? name,
    words: told?.words(value) ?? JSON.stringify(value),
    ...(table && { table }),
    value,
    basis,
    source,
    asOf,
    ...(note !== undefined && { note }),
  };
}

function isDated(value: unknown): value is Dated<unknown> {
  return typeof value === 'object' && value !== null && 'value' in value && 'basis' in value;
}
