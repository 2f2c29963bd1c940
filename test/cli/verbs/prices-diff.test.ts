/** `prices diff`: its sides, its forms, and that its page fits 80 columns. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { longestLine } from '../fixtures.ts';

const folder = temporaryFolder();

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function diff(...words: string[]): Promise<string> {
  const { code, out, err } = await taximeter(['prices', 'diff', ...words]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

const OWN = {
  prices: [
    {
      platform: 'aws-lambda',
      meter: 'gbSeconds',
      architecture: 'arm64',
      region: 'us-east-1',
      price: '0.00001',
    },
  ],
  discounts: [{ platform: 'aws-lambda', meters: ['requests'], region: 'us-east-1', percent: '12.5' }],
};

describe('the page', () => {
  it('has a table per meter, with old, new and percentage', async () => {
    const page = await diff('aws-lambda', file('own.json', OWN));
    expect(page.slice(page.indexOf('requests, per'))).toBe(`\
requests, per request
  region            old           new    change
  us-east-1  $0.0000002  $0.000000175  -12.50 %

gbSeconds, per GB-s
  region     for                                   old       new    change
  us-east-1  arm64                       $0.0000133334  $0.00001  -25.00 %
  us-east-1  arm64, from 7,500,000,000   $0.0000120001  $0.00001  -16.67 %
  us-east-1  arm64, from 18,750,000,000  $0.0000106667  $0.00001   -6.25 %
`);
  });

  it('compares dated versions, rules too, within 80 columns', async () => {
    const page = await diff('aws-lambda@2019-01-01', 'aws-lambda', '--region', 'us-east-1');
    expect(page).toMatch(
      /^from aws-lambda@2019-01-01 to aws-lambda\naws-lambda: .* added, 0 removed; .* rules differ\n/,
    );
    expect(page).toContain('  gbSeconds, billed time: steps of 100 ms → steps of 1 ms\n');
    expect(page).toContain('  gbSeconds, the start of an instance: free → billed\n');
    expect(page).toMatch(/^ {2}provisionedGbSeconds: \d+ added$/m);
    expect(page.indexOf('rules')).toBeLessThan(page.indexOf('gbSeconds, per GB-s'));
    expect(longestLine(page)).toBeLessThanOrEqual(80);
    expect(page).not.toContain('eu-west-1');
  });

  it('says where there is nothing to say', async () => {
    expect(await diff('aws-lambda', 'aws-lambda')).toMatch(
      /^from aws-lambda to aws-lambda\naws-lambda: both are one version of aws-lambda, since 20[-\d]+: nothing to\s+compare\n$/,
    );
    expect(await diff('aws-s3@2025-01-01', 'aws-s3')).toMatch(
      /aws-s3: only one version of aws-s3 is known, with prices of 20[-\d]+: nothing\s+to compare\n$/,
    );
    expect(await diff('aws-lambda', 'aws-lambda', '--format', 'markdown')).toMatch(
      /^No difference; both are /,
    );
  });

  it('compares a book as prices show prints it', async () => {
    const shown = await taximeter(['prices', 'show', 'aws-lambda', '--format', 'json']);
    const saved = file('saved.json', shown.out);
    expect(await diff(saved, 'aws-lambda')).toContain('aws-lambda: no difference');
    expect(await diff(saved, file('own.json', OWN), '--format', 'csv')).toContain(
      ',0.0000002,0.000000175,-12.50',
    );
    const dearer = file('dearer.json', shown.out.replace('"0.0000002"', '"0.0000004"'));
    expect(await diff(saved, dearer, '--format', 'csv')).toContain(',0.0000002,0.0000004,100.00');
  });

  it('reads own prices in YAML too', async () => {
    const yaml = file(
      'own.yaml',
      'prices:\n  - { platform: aws-ec2, meter: instanceHours, size: t3.nano, price: 0.001 }\n',
    );
    expect(await diff('aws-ec2', yaml, '--region', 'us-east-1')).toMatch(/\$0\.001 /);
  });
});

describe('for programs', () => {
  it('is rows in csv and markdown', async () => {
    const own = file('own.json', OWN);
    expect((await diff('aws-lambda', own, '--format', 'csv')).split('\r\n').slice(0, 2)).toEqual([
      'platform,change,meter,rule,region,for,tier_from,old,new,change_percent',
      'aws-lambda,changed,requests,,us-east-1,,0,0.0000002,0.000000175,-12.50',
    ]);
    expect(await diff('aws-lambda', own, '--format', 'markdown')).toContain(
      '| aws-lambda | requests | us-east-1 |  | $0.0000002 | $0.000000175 | -12.50 % |',
    );
    const dated = await diff('aws-lambda@2019-01-01', 'aws-lambda', '--format', 'csv');
    expect(dated).toContain('aws-lambda,changed,,"meter gbSeconds, billedTime",');
  });

  it('is data in json', async () => {
    const data = JSON.parse(await diff('aws-lambda', file('own.json', OWN), '--format', 'json'));
    expect(data.old).toBe('aws-lambda');
    expect(data.platforms).toHaveLength(1);
    expect(data.platforms[0].prices[0]).toEqual({
      ...{ change: 'changed', meter: 'requests', region: 'us-east-1', attributes: {}, from: '0' },
      ...{ old: '0.0000002', new: '0.000000175', percent: '-12.50' },
    });
    expect(data.platforms[0].rules).toEqual([]);
  });
});

describe('sides', () => {
  it.each([
    [['aws-lambda'], 'prices diff needs two sides, got 1'],
    [['aws-lambda', 'aws-lambda', 'aws-lambda'], 'prices diff needs two sides, got 3'],
    [['aws-lambda', 'aws-ec2'], 'prices diff needs two sides of one platform, got aws-lambda and aws-ec2'],
    [['aws-lambd', 'aws-lambda'], 'got "aws-lambd" (did you mean aws-lambda?)'],
    [['aws-lambda@soon', 'aws-lambda'], 'the day behind @ must be'],
    [
      ['aws-lambda', 'nothing.json'],
      'must be a platform, a platform@2025-07-01 or a file, got "nothing.json"',
    ],
    [['aws-ec2', file('own.json', OWN)], 'needs two sides of one platform'],
    [
      [
        'aws-lambda',
        file('bad.json', '{"prices": [{"platform": "aws-lambda", "meter": "request", "price": 1}]}'),
      ],
      '(did you mean requests?)',
    ],
    [['aws-lambda', file('cut.json', '{"prices": [')], 'the end of the text'],
    [
      ['aws-lambda', file('own.json', OWN), '--out', join(folder, 'own.json')],
      '--out must not be a file that is read',
    ],
  ])('that cannot be compared: %j', async (words, message) => {
    const { code, out, err } = await taximeter(['prices', 'diff', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
