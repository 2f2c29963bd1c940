/** What bills say of each line, in text, CSV and Markdown. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type BilledLine, billColumns } from '../../../cli/output/bill-lines.ts';
import { csvTable } from '../../../cli/output/csv.ts';
import { markdownLink, markdownTable } from '../../../cli/output/markdown.ts';
import { textTable } from '../../../cli/output/text-table.ts';
import { taximeter } from '../../taximeter.ts';

const month: BilledLine = {
  of: 'api',
  platform: 'aws-lambda',
  region: 'us-east-1',
  currency: 'USD',
  meter: 'requests',
  label: 'Requests',
  quantity: '3000000',
  unit: 'request',
  free: '1000000',
  unitPrice: '0.0000002',
  amount: '0.40',
  source: 'https://prices.example/a(b)|c d',
  asOf: '2026-09-02',
};
const day: BilledLine = {
  ...month,
  ...{ platform: 'gcp-firestore', beside: 'gcp-firestore', meter: 'reads', label: 'Reads', times: '30' },
  ...{ quantity: '65000', unit: 'document', free: '50000', unitPrice: '0.0000006', amount: '0.30' },
};

describe('a line of a day', () => {
  it('says how many days there are, and only where there is one', () => {
    const text = textTable(billColumns, [month, day], { width: 100 });
    expect(text).toContain('gcp-firestore: Reads');
    expect(text).toMatch(/× price\s+× days\s+= amount/);
    expect(text).toMatch(/\$0\.0000006\s+30\s+\$0\.30/);
    expect(textTable(billColumns, [month], { width: 80 })).not.toContain('days');
    expect(markdownTable(billColumns, [month])).not.toContain('days');
    expect(markdownTable(billColumns, [day])).toContain('| × days |');
  });

  it('is counted in CSV, where a line of the month is there once', () => {
    const rows = parse(csvTable(billColumns, [month, day]), { columns: true });
    expect(rows).toMatchObject([
      { times: '1', quantity: '3000000', free: '1000000', unit_price: '0.0000002', amount: '0.40' },
      { times: '30', platform: 'gcp-firestore', as_of: '2026-09-02', source: month.source },
    ]);
  });
});

describe('Markdown', () => {
  it('has quantity, free part, price, amount, source and date of every line', () => {
    expect(markdownTable(billColumns, [{ ...month, free: '0' }])).toContain(
      '| Requests | 3,000,000 requests | 0 | $0.0000002 | $0.40 ' +
        '| [prices.example, 2026-09-02](https://prices.example/a%28b%29%7Cc%20d) |',
    );
  });

  it('links addresses of the web alone, and no address ends a link or a cell', () => {
    expect(markdownLink('javascript:alert(1)', 'here')).toBe('here (javascript:alert(1))');
    expect(markdownLink('https://a.example/)](x|<b>', 'a]|b')).toBe(
      '[a\\]\\|b](https://a.example/%29](x%7C%3Cb%3E)'.replace('(x', '%28x'),
    );
  });
});

describe('bills for other tools', () => {
  it.each([
    ['prices', 'show', 'aws-lambda'],
    ['prices', 'list'],
    ['validate', 'scenarios/small-api.yaml'],
  ])('are not offered by %s %s', async (...words) => {
    for (const format of ['focus', 'html']) {
      const { code, err } = await taximeter([...words, '--format', format]);
      expect(code).toBe(2);
      expect(err).toContain('--format must be one of');
      expect(err).not.toContain('focus,');
    }
  });
});
