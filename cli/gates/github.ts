/** Limits as GitHub Actions workflow commands: an annotation for each limit that is broken, and one for the answer. */
import { printable } from '../output/plain-text.ts';
import { brokenWords, type Outcome, unjudgedWords } from './outcomes.ts';

/** GitHub shows so many of a kind per step. */
const MOST_SHOWN = 10;
/** A message may be 4 KB. */
const MOST_LINES = 30;

/** `file`: the scenario, on which the annotations are put; undefined where it has no name. */
export function githubAnnotations(
  outcomes: readonly Outcome[],
  notices: readonly string[],
  file: string | undefined,
): string {
  const broken = outcomes.flatMap((outcome) => annotation(outcome, brokenWords([outcome])));
  const unjudged = outcomes.flatMap((outcome) => annotation(outcome, unjudgedWords([outcome])));
  const said = notices.map((message) => ({ title: 'Taximeter', message }));
  return [
    ...shortened(broken, 'limits broken').map((each) => annotate('error', each, file)),
    ...shortened(unjudged, 'limits not judged').map((each) => annotate('warning', each, file)),
    ...shortened(said, 'answers').map((each) => annotate('notice', each, file)),
  ].join('');
}

interface Annotation {
  readonly title: string;
  readonly message: string;
}

function annotation({ deployment, option }: Outcome, [message]: readonly string[]): Annotation[] {
  return message === undefined ? [] : [{ title: `${deployment} --${option}`, message }];
}

/** As many as are shown, of which the last tells the others, as far as it is shown itself. */
function shortened(all: readonly Annotation[], what: string): Annotation[] {
  if (all.length <= MOST_SHOWN) return [...all];
  const rest = all.slice(MOST_SHOWN - 1).map(({ message }) => message);
  const lines = rest.length <= MOST_LINES ? rest : [...rest.slice(0, MOST_LINES), '…'];
  return [
    ...all.slice(0, MOST_SHOWN - 1),
    { title: `${rest.length} more ${what}`, message: lines.join('\n') },
  ];
}

function annotate(name: string, { title, message }: Annotation, file: string | undefined): string {
  return command(name, { file, title }, message);
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
