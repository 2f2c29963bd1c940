/** Published bills of Google's database, queues and gateways, line by line to the cent, and how each counts. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf } from './billed.ts';

const lines = (document: unknown) => linesOf(billOf(document));
const total = (document: unknown) => billOf(document).total;

function refused(document: unknown): string {
  const result = billUsage(document, 'usage.yaml');
  return 'issues' in result ? result.issues.map(({ message }) => message).join('\n') : '';
}

const TIB_2592000_EVENTS_OF_4_KIB = '0.009655952';

describe('published bills of Firestore', () => {
  const place = { platform: 'gcp-firestore', region: 'nam5', month: '30 d' };

  it('GC-01: a chat app of 50K installs, each day to the cent', () => {
    const bill = billOf({
      ...place,
      usage: { reads_day: 400_000, writes_day: 100_000, deletes_day: 100_000, storageGb: 6.75 },
    });
    expect(linesOf(bill).map(([meter, , amount]) => [meter, amount])).toEqual([
      ['reads', '6.30'],
      ['writes', '4.20'],
      ['deletes', '0.60'],
      ['storageGbMonths', '1.04'],
    ]);
    expect(bill.total).toBe('12.14');
  });

  it('GC-03: a chat app of 10M installs', () => {
    const operations = { reads_day: 80_000_000, writes_day: 20_000_000, deletes_day: 20_000_000 };
    const bill = billOf({ ...place, usage: { ...operations, days: 30, storageGb: 1350, egressGb: 600 } });
    expect(linesOf(bill).map(([meter, , amount]) => [meter, amount])).toEqual([
      ['reads', '1439.10'],
      ['writes', '1078.80'],
      ['deletes', '120.00'],
      ['storageGbMonths', '242.82'],
      ['egressGb', '70.80'],
    ]);
    expect(bill.total).toBe('2951.52');
  });

  it('GC-03 as meters: the month as a whole', () => {
    const usage = { reads: '2.4B', writes: '600M', deletes: '600M', storageGbMonths: 1350, egressGb: 600 };
    expect(total({ ...place, usage })).toBe('2951.52');
  });

  it('charges nothing for nothing and inside the grant of a day', () => {
    expect(total({ ...place, usage: { reads: 0 } })).toBe('0.00');
    expect(total({ ...place, usage: { reads_day: 50_000, writes_day: 20_000, storageGb: 1 } })).toBe('0.00');
    expect(total({ ...place, usage: { reads_day: 50_000 }, freeGrants: false })).toBe('0.90');
  });

  it('goes by the days of the month', () => {
    const usage = { readsPerDay: 1_050_000 };
    expect(total({ ...place, usage })).toBe('18.00');
    expect(total({ ...place, month: '31 d', usage })).toBe('18.60');
    expect(refused({ ...place, month: '31 d', usage: { ...usage, days: 30 } })).toMatch(
      '31 days of the month',
    );
  });

  it('refuses a region whose storage has no known price', () => {
    expect(refused({ ...place, region: 'eur3', usage: { storageGb: 5 } })).toMatch('known in nam5');
  });
});

describe('published bills of Cloud Scheduler', () => {
  const job = { platform: 'gcp-cloud-scheduler', freeGrants: false };

  it('GC-04: a job deleted after 10 days', () => {
    const bill = billOf({ ...job, usage: { days: 10 } });
    expect(linesOf(bill)).toEqual([['jobMonths', '0.322580645', '0.03']]);
  });

  it('GC-06: one daily job, 30 runs', () => {
    expect(lines({ ...job, usage: { runs: 30 } })).toEqual([['jobMonths', '1', '0.10']]);
    expect(lines({ ...job, usage: { jobMonths: 1 } })).toEqual([['jobMonths', '1', '0.10']]);
  });

  it('gives three jobs away', () => {
    expect(total({ platform: 'gcp-cloud-scheduler', usage: { jobs: 3 } })).toBe('0.00');
    expect(total({ platform: 'gcp-cloud-scheduler', usage: { jobs: 5 } })).toBe('0.20');
  });
});

describe('published bills of Cloud Tasks', () => {
  const operations = (usage: object) =>
    lines({ platform: 'gcp-cloud-tasks', freeGrants: false, usage }).map(([, quantity]) => quantity);

  it('GC-07: a task of 96 KB is 3 operations, a list of 25 tasks 25', () => {
    expect(operations({ KB: 96 })).toEqual(['3']);
    expect(operations({ tasks: 25 })).toEqual(['25']);
    expect(operations({ operations: 28 })).toEqual(['28']);
  });

  it('starts a chunk after 32 KB, and gives a million operations away', () => {
    expect(operations({ tasks: 2, taskKb: 32 })).toEqual(['2']);
    expect(operations({ tasks: 2, taskSize: '33 KB' })).toEqual(['4']);
    expect(total({ platform: 'gcp-cloud-tasks', usage: { tasks: '1M' } })).toBe('0.00');
    expect(total({ platform: 'gcp-cloud-tasks', usage: { tasks: '11M' } })).toBe('4.00');
  });
});

describe('published bills of Eventarc and Pub/Sub', () => {
  it('GC-08: one event of 2 KiB a second is 0.00966 TiB (published: 0.0095), inside the grant', () => {
    const events = {
      platform: 'gcp-eventarc',
      usage: { events_per_s: 1, seconds: 2_592_000 },
    };
    const transport = { platform: 'gcp-pubsub', usage: { messages: 2_592_000, messageKb: 2 } };
    const { items, total: sum } = billed([events, transport]);
    expect(linesOf(items[0]!.bill)).toEqual([['events', '2592000', '0.00']]);
    expect(items[1]!.bill.lines[0]!.quantity).toBe(TIB_2592000_EVENTS_OF_4_KIB);
    expect(sum).toBe('0.00');
  });

  it('GC-35: Pub/Sub and its storage', () => {
    const usage = { TiB: 10, retainedGb: 20, snapshotGb: 30 };
    expect(lines({ platform: 'gcp-pubsub', freeGrants: false, usage })).toEqual([
      ['deliveryTib', '10', '400.00'],
      ['retainedGbMonths', '20', '5.40'],
      ['snapshotGbMonths', '30', '8.10'],
    ]);
    const meters = { deliveryTib: 10, retainedGbMonths: 20, snapshotGbMonths: 30 };
    expect(total({ platform: 'gcp-pubsub', freeGrants: false, usage: meters })).toBe('413.50');
  });

  it('counts 1,000 bytes at least for each publishing and delivery', () => {
    const small = {
      platform: 'gcp-pubsub',
      freeGrants: false,
      usage: { messages: '1B', messageSize: '10 B' },
    };
    expect(total(small)).toBe('72.76');
    const three = { ...small, usage: { messages: '1B', messageKb: 1, subscriptions: 3 } };
    expect(billOf(three).lines[0]!.quantity).toBe('3.725290298');
    expect(total({ platform: 'gcp-pubsub', usage: { throughputGb: 10 } })).toBe('0.00');
    expect(total({ platform: 'gcp-pubsub', usage: { throughputGb: 1034 } })).toBe('40.00');
  });
});

describe('bills of API Gateway, Workflows and Cloud Armor', () => {
  const calls = (requests: unknown) => lines({ platform: 'gcp-api-gateway', usage: { requests } });

  it('counts free calls towards the bound of a tier', () => {
    expect(calls(0)).toEqual([['requests', '0', '0.00']]);
    expect(calls('2M')).toEqual([['requests', '0', '0.00']]);
    expect(calls('12M')).toEqual([['requests', '10000000', '30.00']]);
    expect(calls('1.1B')).toEqual([
      ['requests', '998000000', '2994.00'],
      ['requests', '100000000', '150.00'],
    ]);
  });

  it('pays steps by the thousand beyond the free ones', () => {
    const usage = { internalSteps: 5001, externalSteps: 4500 };
    expect(lines({ platform: 'gcp-workflows', usage })).toEqual([
      ['internalSteps', '1000', '0.01'],
      ['externalSteps', '3000', '0.08'],
    ]);
    expect(total({ platform: 'gcp-workflows', usage: { steps: 5000 } })).toBe('0.00');
  });

  it('adds up policies, rules and requests', () => {
    const usage = { policies: 1, rules: 4, requests: '10M' };
    expect(total({ platform: 'gcp-cloud-armor', usage })).toBe('16.50');
  });
});
