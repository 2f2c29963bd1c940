import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../cli/command-line.ts';
import { verbs } from '../../../cli/verbs/index.ts';
import { fakeIo, longestLine } from '../fixtures.ts';

const USAGE = `
- { platform: aws-lambda, region: us-east-1, architecture: x86_64, usage: { requests: 3000000, gbSeconds: 540000 } }
`;

async function taximeter(words: readonly string[], files: Record<string, string> = { 'u.yaml': USAGE }) {
  const io = fakeIo(files);
  const code = await runCommandLine(words, verbs, '1', io);
  return { code, ...io.written };
}

function withoutAddresses(text: string): string {
  return text.replace(/\S+:\/\/\S+/g, '');
}

describe('bill', () => {
  // 2,000,000 × $0.0000002 = $0.40; 140,000 GB-s × $0.0000166667 = $2.33.
  it('shows each line so that it can be checked by hand', async () => {
    const { code, out, err } = await taximeter(['bill', 'u.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, 5)).toEqual([
      'u.yaml: $2.73 for 1 item',
      '',
      '1: aws-lambda us-east-1, $2.73',
      expect.stringMatching(/^ {2}item +quantity +− free +× price +amount$|= amount$/),
      expect.stringMatching(/^ {2}Requests +3,000,000 requests? +1,000,000 +\$0\.0000002 +\$0\.40$/),
    ]);
    expect(longestLine(withoutAddresses(out))).toBeLessThanOrEqual(80);
  });

  it('prints items and the total as JSON, lines as CSV, a comment as Markdown', async () => {
    const json = JSON.parse((await taximeter(['bill', 'u.yaml', '--format', 'json'])).out);
    expect(json).toMatchObject({
      total: '2.73',
      items: [{ platform: 'aws-lambda', bill: { total: '2.73' } }],
    });
    const csv = parse((await taximeter(['bill', '-', '--format', 'csv'], { '-': USAGE })).out, {
      columns: true,
    });
    expect(csv.map((line) => (line as { amount: string }).amount)).toEqual(['0.40', '2.33']);
    expect((await taximeter(['bill', 'u.yaml', '--format', 'markdown'])).out).toMatch(
      /^\*\*u\.yaml: \$2\.73 for 1 item\*\*\n/,
    );
  });

  it('ends with 3 above a stated amount', async () => {
    expect((await taximeter(['bill', 'u.yaml', '--max-cost', '2.73'])).code).toBe(0);
    const over = await taximeter(['bill', 'u.yaml', '--max-cost', '2.72']);
    expect(over).toMatchObject({ code: 3, err: 'u.yaml costs $2.73, $0.01 more than $2.72 (--max-cost)\n' });
    expect(over.out).toContain('$2.73');
    expect((await taximeter(['bill', 'u.yaml', '--max-cost', 'much'])).code).toBe(2);
  });

  it('lists every problem', async () => {
    const { code, out, err } = await taximeter(['bill', '-'], {
      '-': '[{ platform: aws-lamda, region: us-east-1 }, { platform: aws-lambda, region: nowhere, usage: { requests: 1 } }]',
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/aws-lamda.*standard input: items\[0\]/);
    expect(err).toMatch(/nowhere.*standard input: items\[1\]/);
  });
});

describe('prices list', () => {
  it('has a row per platform', async () => {
    const { code, out } = await taximeter(['prices', 'list']);
    expect(code).toBe(0);
    expect(out).toMatch(/^aws-lambda +function +\d{4}-\d{2}-\d{2} +USD +\d+$/m);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    const { priceBooks } = JSON.parse((await taximeter(['prices', 'list', '--format', 'json'])).out);
    expect(priceBooks.map(({ platform }: { platform: string }) => platform)).toContain('aws-lambda');
  });
});

describe('prices show', () => {
  it('is a page with meters, prices, free quantities, the rounding rule and sources', async () => {
    const { code, out } = await taximeter(['prices', 'show', 'aws-lambda']);
    expect(code).toBe(0);
    expect(out).toMatch(/^aws-lambda: AWS Lambda, us-east-1, in USD before tax, as of \d{4}/);
    expect(out).toContain('other regions (--region): ');
    expect(out).toMatch(/^gbSeconds: .* per GB-s$/m);
    expect(out).toMatch(/^ {2}x86_64 +to 6,000,000,000 +\$0\.0000166667$/m);
    expect(out).toMatch(/^ {2}confidence official, as of \d{4}-\d{2}/m);
    expect(out).toMatch(/^ {2}\$0\.0000002, confidence official, as of \d{4}-\d{2}/m);
    expect(out).toMatch(/^ {2}400,000 GB-s per account and month, for gbSeconds[ ,]/m);
    expect(out).toContain('each bill line is rounded once, half up to 2 decimals');
    expect(out).toMatch(/^sources$/m);
    expect(longestLine(withoutAddresses(out))).toBeLessThanOrEqual(80);
  });

  it('is as of the prices that it shows', async () => {
    const words = ['prices', 'show', 'aws-lambda', '--region', 'us-east-1'];
    const { prices } = JSON.parse((await taximeter([...words, '--format', 'json'])).out);
    const dates = prices.map(({ asOf }: { asOf: string }) => asOf).sort();
    const [oldest, newest] = [dates[0], dates.at(-1)];
    const range = oldest === newest ? oldest : `${oldest} – ${newest}`;
    const head = (await taximeter(words)).out.split('\n\n')[0]!.replaceAll('\n', ' ');
    expect(head).toMatch(new RegExp(`before tax, as of ${range}( |,|$)`));
  });

  it('is the data itself as JSON, and the rows as CSV', async () => {
    const whole = JSON.parse((await taximeter(['prices', 'show', 'aws-lambda', '--format', 'json'])).out);
    const part = JSON.parse(
      (await taximeter(['prices', 'show', 'aws-lambda', '--format', 'json', '--region', 'eu-west-1'])).out,
    );
    expect(whole.meters).toEqual(part.meters);
    expect(whole.prices.length).toBeGreaterThan(part.prices.length);
    const rows = parse((await taximeter(['prices', 'show', 'aws-lambda', '--format', 'csv'])).out, {
      columns: true,
    });
    const tiers = whole.prices.flatMap(({ tiers }: { tiers: unknown[] }) => tiers);
    expect(rows).toHaveLength(tiers.length);
  });

  it('names the nearest platform and region', async () => {
    expect((await taximeter(['prices', 'show', 'aws-lamda'])).err).toContain('(did you mean aws-lambda?)');
    const { code, err } = await taximeter(['prices', 'show', 'aws-lambda', '--region', 'us-east1']);
    expect(code).toBe(2);
    expect(err).toContain('got "us-east1" (did you mean us-east-1?)');
  });
});

describe('schema', () => {
  it.each(['scenario', 'usage', 'result'])('of %s is a JSON Schema', async (document) => {
    const { code, out } = await taximeter(['schema', document]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});
