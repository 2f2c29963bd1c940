/**
 * Limits as a JUnit report, which build servers show as tests: one suite, a test case per deployment and limit. No times and no
 * host: the same results give the same bytes.
 */
import { printable } from '../output/plain-text.ts';
import type { Outcome } from './outcomes.ts';

/** `name`: of the scenario. A limit that has nothing to hold against is a test that was skipped. */
export function junitReport(outcomes: readonly Outcome[], name: string): string {
  const failures = outcomes.filter(({ broken }) => broken).length;
  const skipped = outcomes.filter(({ unjudged }) => unjudged !== undefined).length;
  const counts = { tests: `${outcomes.length}`, failures: `${failures}`, errors: '0', time: '0' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites${attributes({ name: 'taximeter', ...counts })}>\n`,
    `  <testsuite${attributes({ name, ...counts, skipped: `${skipped}` })}>\n`,
    ...outcomes.map((outcome) => testCase(outcome, name)),
    '  </testsuite>\n',
    '</testsuites>\n',
  ].join('');
}

function testCase(outcome: Outcome, suite: string): string {
  const { deployment, words, place, option, found, limit, broken, unjudged } = outcome;
  const at = place === undefined ? '' : `, ${place}`;
  // A dot would put the deployment into a package of that name.
  const opening = `    <testcase${attributes({ name: `${deployment} ${words}${at}`, classname: suite, time: '0' })}`;
  if (unjudged !== undefined) {
    const message = attributes({ message: `${deployment} ${unjudged}` });
    return `${opening}>\n      <skipped${message}/>\n    </testcase>\n`;
  }
  if (!broken) return `${opening}/>\n`;
  const message = `${deployment} ${broken.words}${at}`;
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
