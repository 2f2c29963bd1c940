/** One profile as a page: its facts by how they are known, each with its source and date, then the sources in full. */
import type { Explanation } from '../../engine/index.ts';
import type { Fact, FactTable } from '../../engine/platform-kinds/profiles/profile.ts';
import { paragraph } from './plain-text.ts';
import { sourceName } from './profile-columns.ts';
import { BASES, factsWith } from './profile-list.ts';
import { type TextStyle, textTable } from './text-table.ts';

const ABOUT: Readonly<Record<(typeof BASES)[number], string>> = {
  documented: 'documented by the provider',
  measured: 'measured by others',
  assumed: 'assumed: derived, recalled or taken from a sibling',
};

export function profilePage(explanation: Explanation, style: TextStyle): string {
  const { facts } = explanation;
  const groups = BASES.map((basis) => groupText(ABOUT[basis], factsWith(basis, facts), style));
  return [headText(explanation, style), ...groups, sourcesText(facts, style)]
    .filter((part) => part !== '')
    .join('\n');
}

/** `aws-lambda: AWS Lambda, profile 2020`, what to write in a scenario for it, and what else may be asked for. */
function headText({ platform, name, profile, plan, names }: Explanation, { width }: TextStyle): string {
  const ofPlan = plan === undefined ? '' : `, plan ${plan}`;
  const stated = [`platform: ${platform}`, `profile: '${profile}'`, ...(plan ? [`plan: ${plan}`] : [])];
  const isEarlier = plan === undefined && names[0] !== `${platform}@${profile}`;
  return [
    `${platform}: ${name}, profile ${profile}${ofPlan}`,
    `in a scenario: { ${stated.join(', ')} }`,
    ...(names.length > 1 ? [`profiles: ${names.join(', ')}`] : []),
    ...(isEarlier ? [`what has a later date than ${profile} is taken as it is now`] : []),
  ]
    .map((line) => paragraph(line, width))
    .join('');
}

function groupText(title: string, facts: readonly Fact[], style: TextStyle): string {
  if (facts.length === 0) return '';
  return paragraph(title, style.width) + facts.map((fact) => factText(fact, style)).join('');
}

function factText({ label, words, table, source, asOf, note }: Fact, style: TextStyle): string {
  const line = `${label}: ${words} (${sourceName(source)}, ${asOf})`;
  return (
    paragraph(line, style.width, '  ') +
    (note === undefined ? '' : paragraph(note, style.width, '    ')) +
    (table ? tableText(table, style) : '')
  );
}

function tableText({ columns, rows }: FactTable, style: TextStyle): string {
  const shown = columns.map((title, i) => ({
    title,
    text: (row: readonly string[]) => row[i]!,
    fields: [],
    ...(i > 0 && { align: 'right' as const }),
  }));
  return textTable(shown, rows, { ...style, indent: '    ' });
}

/** Each address once, with what rests on it. */
function sourcesText(facts: readonly Fact[], { width }: TextStyle): string {
  const addresses = [...new Set(facts.map(({ source }) => source))];
  const sources = addresses.map((address) => {
    const labels = facts.filter(({ source }) => source === address).map(({ label }) => label);
    return paragraph(address, width, '  ') + paragraph(labels.join(', '), width, '    ');
  });
  return `sources\n${sources.join('')}`;
}
