/** The words for bill on the page of a platform and in its JSON, which is read back as prices all the same. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../engine/index.ts';
import { readOwnPrices } from '../../../engine/price-lists/own-prices-document.ts';
import { taximeter } from '../../taximeter.ts';

const show = async (...words: string[]) => (await taximeter(['prices', 'show', ...words])).out;

describe('the words for bill', () => {
  it('are on the page, each quantity once, with how it is written and other names', async () => {
    const page = await show('vercel-functions');
    expect(page).toMatch(/^words for bill$/m);
    expect(page).toContain('\n  duration (a time such as 120 ms; also durationMs, ms): each request');
    expect(page).not.toMatch(/^ {2}durationMs /m);
    expect(page).toContain('\n  plan: fluid, legacy, hobby (default fluid)\n');
  });

  it('are in the JSON, with all names and choices', async () => {
    const { words } = JSON.parse(await show('aws-ec2', '--format', 'json'));
    expect(words.quantities[0]).toEqual({ name: 'count', written: 'number', others: ['instances'] });
    expect(words.choices.find(({ name }: { name: string }) => name === 'size').values).toContain('t3.medium');
    const system = words.choices.find(({ name }: { name: string }) => name === 'operatingSystem');
    expect(system).toMatchObject({ default: 'linux' });
  });

  it('do not keep the JSON from being read as prices', async () => {
    const books = PLATFORMS.map(({ books: [newest] }) => newest);
    const book = JSON.parse(await show('aws-lambda', '--format', 'json'));
    expect(readOwnPrices(book, 'book.json', books).issues).toBeUndefined();
  });
});

describe('the words for bill on a day', () => {
  const named = async (platform: string, day: string) => {
    const { words } = JSON.parse(await show(platform, '--as-of', day, '--format', 'json'));
    return words.quantities.map(({ name }: { name: string }) => name) as string[];
  };

  it('are those of meters that the prices of the day have', async () => {
    const [first, later, now] = [
      await named('aws-lambda', '2016-01-01'),
      await named('aws-lambda', '2022-04-01'),
      await named('aws-lambda', '2026-09-01'),
    ];
    expect(first).toContain('duration');
    const since = {
      // Provisioned concurrency came in 2019, larger disks in 2022, and what is below later.
      provisionedConcurrency: later,
      hours: later,
      ephemeralStorage: later,
      restores: now,
      response: now,
      sqsPollers: now,
      tenantEnvironments: now,
      executions: now,
      instanceHours: now,
      microVms: now,
    };
    for (const [word, when] of Object.entries(since)) {
      expect(first, word).not.toContain(word);
      expect(when, word).toContain(word);
      if (when === now) expect(later, word).not.toContain(word);
    }
    expect(first.filter((word) => !now.includes(word))).toEqual([]);
    expect(await named('azure-functions', '2018-01-01')).not.toContain('alwaysReadyInstances');
    expect(await named('azure-functions', '2026-09-01')).toContain('alwaysReadyInstances');
  });

  it('are no more in the list of an error than on the page', async () => {
    const usage = `${mkdtempSync(join(tmpdir(), 'taximeter-'))}/usage.json`;
    writeFileSync(usage, JSON.stringify({ platform: 'aws-lambda', region: 'us-east-1', usage: { zyx: 1 } }));
    const { err } = await taximeter(['bill', usage, '--as-of', '2016-01-01']);
    expect(err).toContain('the fields are requests, ');
    expect(err).not.toContain('provisionedConcurrency');
  });
});

describe('the region that is shown first', () => {
  it.each([
    ['aws-lambda', 'us-east-1'],
    ['azure-functions', 'eastus'],
    ['vercel-functions', 'iad1'],
  ])('of %s is %s', async (platform, region) => {
    expect((await show(platform)).replaceAll('\n', ' ')).toContain(`, ${region}, in USD`);
  });
});

describe('rules of some plans only', () => {
  it('name them, the last one too', async () => {
    const page = await show('gcp-cloud-run');
    expect(page).toContain('\n  plan request-based: billed in steps of 100 ms\n');
    expect(page).toContain('\n  plan instance-based or job: billed in steps of 100 ms, at least 1 min\n');
    expect(await show('huawei-functiongraph')).toContain('\n  otherwise: billed in steps of 1 ms\n');
  });
});

describe('notes and sizes', () => {
  it('say which prices they are about, and read as people write them', async () => {
    expect(await show('aws-lambda')).toMatch(/^ {2}managedFeeHours: 15 %/m);
    const page = await show('gcp-pubsub');
    expect(page).toContain('billed in steps of 1 byte, at least 1,000 bytes');
    expect(page).toContain('10 GiB per account and month');
  });
});
