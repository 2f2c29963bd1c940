/**
 * The page's state in its address, readable: `#v=1&t=break-even&rate=12/s&memory=1+GB&off=ready`. What is as in the scenario is
 * not in it. Links live for years: names once used stay, and what is not understood is told and not dropped in silence.
 */
import { FIRST_STATE, type PageState } from './page-state.ts';
import { changed, rideOf, type Scalar } from './ride.ts';

const LINK_VERSION = '1';
const MOST_CHARACTERS = 8000;

/** Short names of the fields that are changed most, and old names of others. */
const NAMES: Readonly<Record<string, string>> = {
  rate: 'traffic.rate',
  memory: 'function.memory',
  duration: 'function.duration',
  cpu: 'function.cpu',
};

export interface ReadLink {
  readonly state: PageState;
  /** Of what could not be read, a sentence each. */
  readonly notes: readonly string[];
}

export function readLink(hash: string): ReadLink {
  const text = hash.replace(/^#/, '');
  if (text === '') return { state: FIRST_STATE, notes: [] };
  if (text.length > MOST_CHARACTERS) {
    const got = `got ${text.length}`;
    return {
      state: FIRST_STATE,
      notes: [`a link must have at most ${MOST_CHARACTERS} characters, ${got}: it is not used`],
    };
  }
  const notes: string[] = [];
  let { ride } = FIRST_STATE;
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === 'v') {
      if (value !== LINK_VERSION)
        notes.push(`this link is of version ${shown(value)}, and may be read only in part`);
    } else if (name === 't') ride = rideOf(value);
    else if (name === 'off') ride = { ...ride, without: listed(value) };
    else if (name === 'add') ride = { ...ride, added: listed(value) };
    else ride = changed(ride, NAMES[name] ?? name, scalarOf(value));
  }
  return { state: { ride }, notes };
}

export function linkOf({ ride: { scenario, changes, without, added } }: PageState): string {
  const parts = [`v=${LINK_VERSION}`];
  const add = (name: string, value: string) => parts.push(`${escaped(name)}=${escaped(value)}`);
  add('t', scenario);
  if (added.length > 0) add('add', added.join(','));
  if (without.length > 0) add('off', without.join(','));
  for (const [path, value] of Object.entries(changes)) add(shortName(path), String(value));
  return `#${parts.join('&')}`;
}

function shortName(path: string): string {
  return Object.keys(NAMES).find((name) => NAMES[name] === path) ?? path;
}

/** Only what would end a value or be read as something else; spaces as +, so that people can read it. */
function escaped(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replace(/%(2F|2C|3A|5B|5D)/g, (code) => decodeURIComponent(code));
}

function listed(value: string): string[] {
  return value.split(',').filter((each) => each !== '');
}

/** As the command line reads `--set`: numbers, true, false and null are themselves, all else is text. */
function scalarOf(text: string): Scalar {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  return /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
