/**
 * Limits as a JUnit report, which build servers show as tests: one suite, a test case per deployment and limit. No times and no
 * host: the same results give the same bytes.
 */
import type { Result } from '../../engine/result.ts';
import { scenarioName } from '../output/headline.ts';
import { printable } from '../output/plain-text.ts';
import type { Outcome } from './outcomes.ts';

export function junitReport(outcomes: readonly Outcome[], result: Result): string {
  const name = scenarioName(result);
  const failures = outcomes.filter(({ broken }) => broken).length;
  const counts = { tests: `${outcomes.length}`, failures: `${failures}`, errors: '0', time: '0' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: 'taximeter', ...counts })}>\n`,
    `  <testsuite${attributes({ name, ...counts, skipped: '0' })}>\n`,
    ...outcomes.map((outcome) => testCase(outcome, name)),
    '  </testsuite>\n',
    '</testsuites>\n',
  ].join('');
}

function testCase({ deployment, words, option, found, limit, broken }: Outcome, suite: string): string {
  // A dot would put the deployment into a package of that name.
  const opening = `    <testcase${attributes({ name: `${deployment} ${words}`, classname: suite, time: '0' })}`;
  if (!broken) return `${opening}/>\n`;
  const message = `${deployment} ${broken.words}`;
  const figures = `found ${found}, limit ${limit}${broken.over === undefined ? '' : `, over by ${broken.over}`}`;
  return [
    `${opening}>\n`,
    `      <failure${attributes({ type: option, message })}>${escapeXml(`${message}: ${figures}`)}</failure>\n`,
    '    </testcase>\n',
  ].join('');
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 has no place for control characters, halves of pairs and the two last characters, not even escaped. */
function escapeXml(text: string): string {
  return printable(text)
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => MARKUP[character]!);
}
