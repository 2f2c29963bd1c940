/** `explain`: how a platform behaves, as a page, as rows and as the facts themselves. The arithmetic of a bill is `--explain`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainAll, explainPlatform, PLATFORMS } from '../../../engine/index.ts';
import { taximeter } from '../../taximeter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const folder = temporaryFolder();
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

async function told(...words: string[]): Promise<string> {
  const { code, out, err } = await taximeter(['explain', ...words]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

describe('the page of a platform', () => {
  it('groups what is documented, measured and assumed, each with its source and date', async () => {
    const page = await told('aws-lambda@2020');
    const [head, documented, measured, assumed, sources] = page.split('\n\n').map(inOneLine);
    expect(head).toContain("in a scenario: { platform: aws-lambda, profile: '2020' }");
    expect(documented).toMatch(
      /^documented by the provider memory: 128 MB to 10 GB \(docs\.aws\.amazon\.com, /,
    );
    expect(measured).toMatch(
      /^measured by others idle life: gone after 10 min 40 s without a request \(github\.com\//,
    );
    expect(assumed).toMatch(/^assumed: .* placement and download: median 85 ms, p99 567 ms/);
    expect(sources).toMatch(
      /^sources .*https:\/\/github\.com\/pacslab\/serverless-performance-modeling idle life, /,
    );
  });

  it('tells cold starts by runtime in a table', async () => {
    expect(await told('gcp-functions')).toMatch(/\n {4}runtime +median +p99\n {4}nodejs +665 ms +2,410 ms\n/);
    expect(await told('aws-lambda')).toMatch(
      /\n {4}runtime +x86_64 +p99 +arm64 +p99\n {4}nodejs +143\.1 ms /,
    );
  });

  it('tells idle life by its quantiles', async () => {
    const page = await told('aws-lambda');
    expect(inOneLine(page)).toContain(
      'gone after 3 min to 6 min without a request, half of them by 5 min 19 s',
    );
    expect(page).toMatch(/\n {4}without a request +gone\n {4}3 min +0 %\n {4}4 min +1 %\n/);
  });

  it('names the other years and plans, and says what of another year is taken as it is now', async () => {
    expect(await told('aws-lambda')).toContain('profiles: aws-lambda@2025, aws-lambda@2021, aws-lambda@2020');
    expect(inOneLine(await told('azure-functions@flex'))).toContain(
      "{ platform: azure-functions, profile: '2025', plan: flex } profiles: azure-functions@2025/consumption, ",
    );
    const later = /later date than 20\d\d is taken as it is now/;
    expect(await told('aws-lambda@2021')).toMatch(later);
    expect(await told('aws-lambda')).not.toMatch(later);
    expect(await told('azure-functions@flex')).not.toMatch(later);
  });

  it('tells the autoscaler of pods', async () => {
    expect(inOneLine(await told('gcp-gke-autopilot'))).toContain(
      'autoscaler: every 15 s, pods × busy share ÷ target, rounded up, unless that share is within 10 % of the target; ' +
        'at most 100 % or 4 pods more at a look, whichever is more; as many stay as any look of the last 5 min asked for',
    );
  });

  it('leaves out the autoscaler of machines that have none', async () => {
    expect(await told('hetzner-cloud')).not.toContain('autoscaler');
    expect(await told('aws-ec2')).toContain('autoscaler: looks every 1 min: 3 looks above the target add');
  });
});

describe('every page', () => {
  it('fits 80 columns, save an address', async () => {
    const names = explainAll(PLATFORMS).flatMap(({ names: each }) => each);
    for (const name of new Set(names)) {
      const lines = (await told(name)).split('\n');
      expect(lines.filter((line) => [...line].length > 80 && !/^ *https?:\/\/\S+$/.test(line))).toEqual([]);
      // Who has to be told twice has not been told.
      expect(lines.join()).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('the list', () => {
  it('has every simulated platform with its profiles and how much of it is known', async () => {
    const list = await told();
    const rows = list.split('\n').filter((line) => /^[a-z][a-z\d-]* /.test(line));
    expect(rows.length).toBe(PLATFORMS.filter(({ simulated }) => simulated).length + 1);
    expect(list).toMatch(/^platform +profiles +documented +measured +assumed\n/);
    expect(list).toMatch(/^aws-lambda +2025, 2021, 2020, +\d+ +\d+ +\d+\n +2019, 2019-03, 2018$/m);
    expect(list.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('is plain data too', async () => {
    const { platforms } = JSON.parse(await told('--format', 'json'));
    expect(
      platforms.find(({ platform }: { platform: string }) => platform === 'aws-lambda').profiles,
    ).toEqual(['2025', '2021', '2020', '2019', '2019-03', '2018']);
    expect(await told('--format', 'markdown')).toContain(
      '| aws-lambda | 2025, 2021, 2020, 2019, 2019-03, 2018 |',
    );
  });
});

describe('for others', () => {
  it('json is what the engine tells any front end', async () => {
    const { explanation } = explainPlatform(PLATFORMS, 'gcp-cloud-run');
    expect(JSON.parse(await told('gcp-cloud-run', '--format', 'json'))).toEqual(explanation);
  });

  it('markdown has a row for each fact, with a link', async () => {
    const rows = (await told('gcp-functions', '--format', 'markdown')).trim().split('\n');
    expect(rows[0]).toBe('| fact | value | basis | source | note |');
    expect(rows.length - 2).toBe(explainPlatform(PLATFORMS, 'gcp-functions').explanation!.facts.length);
    expect(rows.join()).toContain('[docs.cloud.google.com, 2025-09-04](https://docs.cloud.google.com/');
    expect(rows.join()).toContain('by runtime: nodejs median 665 ms, p99 2,410 ms; python ');
  });

  it('a file is written whole', async () => {
    const file = join(folder, 'lambda.txt');
    expect(await told('aws-lambda', '--out', file)).toBe('');
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(await told('aws-lambda'));
  });
});

describe('mistakes end with 2 and a way on', () => {
  it.each([
    ['lambda', 'did you mean aws-lambda?'],
    ['aws-s3', 'which is only billed: prices show aws-s3 has its rules'],
    [
      'aws-lambda@2017',
      'profile must be one of 2025, 2021, 2020, 2019, 2019-03, 2018 on aws-lambda, got "2017"',
    ],
    ['vercel-functions@fluit', 'did you mean fluid?'],
  ])('%s', async (asked, way) => {
    const { code, out, err } = await taximeter(['explain', asked]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(way);
  });

  it('two platforms', async () => {
    const { code, err } = await taximeter(['explain', 'aws-lambda', 'aws-ec2']);
    expect(code).toBe(2);
    expect(err).toContain('takes no further argument, got "aws-ec2"');
  });
});
