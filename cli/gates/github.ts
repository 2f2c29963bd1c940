/** Limits as GitHub Actions workflow commands: an annotation for each limit that is broken, and one for the answer. */
import { printable } from '../output/plain-text.ts';
import type { Outcome } from './outcomes.ts';

/** GitHub shows so many of a kind per step. */
const MOST_ERRORS = 10;

/** `file`: the scenario, on which the annotations are put; undefined where it has no name. */
export function githubAnnotations(
  outcomes: readonly Outcome[],
  notices: readonly string[],
  file: string | undefined,
): string {
  const broken = outcomes.flatMap(({ deployment, option, broken }) =>
    broken ? [{ title: `${deployment} --${option}`, message: `${deployment} ${broken.words}` }] : [],
  );
  const shown = broken.length > MOST_ERRORS ? broken.slice(0, MOST_ERRORS - 1) : broken;
  const rest = broken.slice(shown.length).map(({ message }) => message);
  const folded =
    rest.length === 0 ? [] : [{ title: `${rest.length} more limits broken`, message: rest.join('\n') }];
  return [
    ...[...shown, ...folded].map(({ title, message }) => command('error', { file, title }, message)),
    ...notices.map((message) => command('notice', { file, title: 'Taximeter' }, message)),
  ].join('');
}

function command(
  name: string,
  properties: Readonly<Record<string, string | undefined>>,
  message: string,
): string {
  const said = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(value)}`],
  );
  return `::${name} ${said.join(',')}::${escapeData(message)}\n`;
}

/** Its message may hold line ends, which the runner reads back. */
function escapeData(text: string): string {
  const lines = text.split('\n').map(printable).join('\n');
  return lines.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
