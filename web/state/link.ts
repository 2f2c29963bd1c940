/**
 * The page's state in its address, readable: `#v=1&t=break-even&rate=12/s&memory=1 GB&off=ready`. What is as in the scenario is
 * not in it. Links live for years: names once used stay, and what is not understood is told and not dropped in silence.
 */
import { FIRST_STATE, MOST_RIDES, type PageState, VIEWS, type View } from './page-state.ts';
import { changed, type Ride, rideOf, type Scalar } from './ride.ts';

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
  let state = FIRST_STATE;
  const rides: Ride[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    const ride = rides.at(-1) ?? FIRST_STATE.rides[0];
    const change = (next: Ride) => {
      rides.splice(Math.max(0, rides.length - 1), 1, next);
    };
    if (name === 'v') {
      if (value !== LINK_VERSION)
        notes.push(`this link is of version ${shown(value)}, and may be read only in part`);
    } else if (name === 'view') {
      if (VIEWS.includes(value as View)) state = { ...state, view: value as View };
      else notes.push(`view must be one of ${VIEWS.join(', ')}, got "${shown(value)}"`);
    } else if (name === 't') {
      if (rides.length < MOST_RIDES) rides.push(rideOf(value));
      else notes.push(`at most ${MOST_RIDES} stand side by side: "${shown(value)}" is left out`);
    } else if (name === 'lesson') state = { ...state, lesson: value };
    else if (name === 'hide') state = { ...state, hidden: listed(value) };
    else if (name === 'off') change({ ...ride, without: listed(value) });
    else if (name === 'add') change({ ...ride, added: listed(value) });
    else change(changed(ride, NAMES[name] ?? name, scalarOf(value)));
  }
  const [first, ...others] = rides;
  return { state: { ...state, rides: first ? [first, ...others] : state.rides }, notes };
}

export function linkOf({ view, rides, lesson, hidden }: PageState): string {
  const parts = [`v=${LINK_VERSION}`];
  const add = (name: string, value: string) => parts.push(`${escaped(name)}=${escaped(value)}`);
  for (const { scenario, changes, without, added } of rides) {
    add('t', scenario);
    if (added.length > 0) add('add', added.join(','));
    if (without.length > 0) add('off', without.join(','));
    for (const [path, value] of Object.entries(changes)) add(shortName(path), String(value));
  }
  if (view !== FIRST_STATE.view) add('view', view);
  if (lesson !== null) add('lesson', lesson);
  if (hidden.length > 0) add('hide', hidden.join(','));
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
export function scalarOf(text: string): Scalar {
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  return /^-?(0|[1-9]\d{0,15})(\.\d{1,15})?$/.test(text) ? Number(text) : text;
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
