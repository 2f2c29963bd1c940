/** Published bills of Cloud Run, line by line to the cent: services by request and by instance, jobs. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf } from './billed.ts';

const IOWA = { platform: 'gcp-cloud-run', region: 'us-central1', month: '30 d' };
const FRANKFURT = { ...IOWA, region: 'europe-west3' };
const SEOUL = { ...IOWA, region: 'asia-northeast3' };

const lines = (document: unknown) => linesOf(billOf(document));
const total = (document: unknown) => billOf(document).total;

function refused(document: unknown): string {
  const result = billUsage(document, 'usage.yaml');
  return 'issues' in result ? result.issues.map(({ message }) => message).join('\n') : '';
}

describe('published bills of Cloud Run services', () => {
  it('GC-14: a minimum instance of 256 MB and 1 vCPU, tier 1, less the credit', () => {
    const usage = { minInstances: 1, memoryMb: 256, vcpu: 1 };
    expect(lines({ ...IOWA, usage }).slice(-2)).toEqual([
      ['idleVcpuSeconds', '864000', '2.16'],
      ['idleMemoryGbSeconds', '288000', '0.72'],
    ]);
    expect(total({ ...IOWA, usage })).toBe('2.88');
    const meters = { idleVcpuSeconds: 2_592_000, idleMemoryGbSeconds: 648_000 };
    expect(total({ ...IOWA, usage: meters })).toBe('2.88');
  });

  it('GC-15: a minimum instance of 256 MB and 1 vCPU, tier 2', () => {
    const usage = { minInstances: 1, memoryMb: 256, vcpu: 1 };
    expect(lines({ ...FRANKFURT, usage }).map(([, , amount]) => amount)).toEqual([
      ...['0.00', '0.00', '4.75', '1.37'],
    ]);
    expect(total({ ...FRANKFURT, usage })).toBe('6.12');
  });

  it('GC-30: request-based in europe-west3, free tier ignored', () => {
    const expected = [
      ['requests', '500000', '0.20'],
      ['vcpuSeconds', '1800000', '60.48'],
      ['memoryGbSeconds', '900000', '3.15'],
    ];
    const words = { requests: 500_000, ms: 3600, concurrency: 1, vCPU: 1, GiB: '0.5' };
    expect(lines({ ...FRANKFURT, freeGrants: false, usage: words })).toEqual(expected);
    const meters = { requests: 500_000, vcpuSeconds: 1_800_000, memoryGbSeconds: 900_000 };
    expect(lines({ ...FRANKFURT, freeGrants: false, usage: meters })).toEqual(expected);
  });

  it('GC-43: 10 M × 200 ms, 1 vCPU and 512 MB (published: 39.36 and 2.05, the grants swapped)', () => {
    const usage = { requests: 10_000_000, seconds: '0.2', vcpu: 1, memoryMb: 512, egress_GB: 5 };
    expect(lines({ ...IOWA, usage })).toEqual([
      ['requests', '8000000', '3.20'],
      ['vcpuSeconds', '1820000', '43.68'],
      ['memoryGbSeconds', '640000', '1.60'],
      ['egressGb', '4', '0.48'],
    ]);
    expect(total({ ...IOWA, usage })).toBe('48.96');
  });

  it('GC-44: Seoul at the usual tier 2 prices, 2.33, rounded once (published: 1.83 at an odd price)', () => {
    const usage = { vCPU_s: 66_000, GiB_s: 33_000, requests: 4400 };
    const bill = billOf({ ...SEOUL, freeGrants: false, usage });
    expect(linesOf(bill)).toEqual([
      ['requests', '4400', '0.00'],
      ['vcpuSeconds', '66000', '2.22'],
      ['memoryGbSeconds', '33000', '0.12'],
      ['rounding', '1', '-0.01'],
    ]);
    expect(bill.total).toBe('2.33');
  });
});

describe('published bills of Cloud Run jobs', () => {
  it('GC-32: 50,000 runs of 10 minutes in europe-west3', () => {
    const job = { ...FRANKFURT, plan: 'job', freeGrants: false };
    const expected = [
      ['vcpuSeconds', '30000000', '648.00'],
      ['memoryGbSeconds', '15000000', '36.00'],
    ];
    expect(lines({ ...job, usage: { runs: 50_000, minutes: 10, vCPU: 1, GiB: '0.5' } })).toEqual(expected);
    const meters = { vcpuSeconds: 30_000_000, memoryGbSeconds: 15_000_000 };
    expect(lines({ ...job, usage: meters })).toEqual(expected);
  });

  it.each([
    [30, '0.00'],
    [60, '0.83'],
    [120, '6.01'],
    [180, '11.63'],
    [240, '17.24'],
    [360, '28.48'],
    [480, '39.71'],
  ])('GC-41: 2 vCPU, 8 GiB, 30 nights of %i minutes: %s', (minutes, total) => {
    const bill = billOf({ ...IOWA, plan: 'job', usage: { runs: 30, minutes, vcpu: 2, memoryGb: 8 } });
    expect(bill.total).toBe(total);
  });
});

describe('the rules of Cloud Run', () => {
  it('charges nothing for nothing and inside the grants', () => {
    expect(lines({ ...IOWA, usage: { requests: 0 } })).toEqual([['requests', '0', '0.00']]);
    const inside = { requests: '900k', duration: '200 ms', vcpu: 1, memory: '2 GB' };
    expect(lines({ ...IOWA, usage: inside }).map(([, , amount]) => amount)).toEqual(['0.00', '0.00', '0.00']);
  });

  it('shares one credit between plans', () => {
    const request = { ...IOWA, usage: { vcpuSeconds: 90_000 } };
    const instance = { ...IOWA, plan: 'instance-based', usage: { vcpuSeconds: 240_000 } };
    const { items } = billed([request, instance]);
    expect(items.map(({ bill }) => bill.total)).toEqual(['0.00', '2.16']);
    expect(total(instance)).toBe('0.00');
  });

  it('bills a service by instance from its hours, without requests', () => {
    const usage = { requests: '10M', instances: 2, hours: 100, vcpu: 1, memory: '512 MB' };
    expect(lines({ ...IOWA, plan: 'instance-based', freeGrants: false, usage })).toEqual([
      ['requests', '10000000', '0.00'],
      ['vcpuSeconds', '720000', '12.96'],
      ['memoryGbSeconds', '360000', '0.72'],
    ]);
  });

  it('charges 100 ms, 1 minute and the smallest memory at least', () => {
    const short = { requests: 10, duration: '101 ms', vcpu: 1, memory: '64 MB' };
    expect(lines({ ...IOWA, freeGrants: false, usage: short }).map(([, quantity]) => quantity)).toEqual([
      ...['10', '2', '0.25'],
    ]);
    const job = { runs: 2, duration: '1 s', vcpu: 1, memory: '256 MB' };
    expect(lines({ ...IOWA, plan: 'job', freeGrants: false, usage: job })).toEqual([
      ['vcpuSeconds', '120', '0.00'],
      ['memoryGbSeconds', '60', '0.00'],
    ]);
  });

  it('bills requests that share an instance once', () => {
    const usage = { requests: '1M', duration: '1 s', concurrency: 80, vcpu: 1, memory: '1 GB' };
    expect(lines({ ...IOWA, freeGrants: false, usage })[1]).toEqual(['vcpuSeconds', '12500', '0.30']);
  });

  it('gives commitments off compute: 17 %, or 28 % and 46 % where instances are billed', () => {
    const usage = { vcpuSeconds: '1M', memoryGbSeconds: '1M' };
    const of = (plan: string, commitment: string) =>
      total({ ...IOWA, plan, commitment, freeGrants: false, usage });
    expect(of('request-based', 'on-demand')).toBe('26.50');
    expect([of('request-based', 'cud-1y'), of('request-based', 'cud-3y')]).toEqual(['22.00', '22.00']);
    expect(of('instance-based', 'on-demand')).toBe('20.00');
    expect([of('instance-based', 'cud-1y'), of('job', 'cud-3y')]).toEqual(['14.40', '10.80']);
  });

  it('goes by the length of the month', () => {
    const usage = { minInstances: 1, memoryMb: 1024, vcpu: 1 };
    const waits = (month: string) =>
      lines({ ...IOWA, month, freeGrants: false, usage }).find(
        ([meter]) => meter === 'idleMemoryGbSeconds',
      )![1];
    expect([waits('28 d'), waits('31 d'), waits('730 h')]).toEqual(['2419200', '2678400', '2628000']);
  });

  it('refuses what a plan does not know and prices that no source states', () => {
    const instance = { ...IOWA, plan: 'instance-based' };
    expect(refused({ ...instance, usage: { minInstances: 1, vcpu: 1, memoryMb: 512 } })).toMatch(
      'minInstances must be stated with plan request-based only',
    );
    expect(refused({ ...instance, usage: { requests: 1, ms: 5, vcpu: 1, memoryMb: 512 } })).toMatch(
      'ms must not be stated with plan instance-based',
    );
    const london = { ...instance, region: 'europe-west2', usage: { memoryGbSeconds: 1 } };
    expect(refused(london)).toMatch('memoryGbSeconds on gcp-cloud-run');
    expect(refused({ ...SEOUL, usage: { egressGb: 1 } })).toMatch('known in us-central1');
  });
});

describe('free quantities given as money', () => {
  const usage = { vcpuSeconds: 300_000, memoryGbSeconds: 500_000 };
  const free = (terms: object, choice = {}) => {
    const result = billUsage({ ...IOWA, plan: 'instance-based', ...terms, usage }, 'usage.yaml', { choice });
    if ('issues' in result) throw new Error(result.issues[0]!.message);
    return result.items[0]!.bill.lines.map((line) => line.free).filter((each) => each !== '0');
  };

  it('are counted at the price on demand, whatever is promised, taken off or negotiated', () => {
    const usual = ['240000', '450000'];
    expect(free({})).toEqual(usual);
    expect(free({ commitment: 'cud-1y' })).toEqual(usual);
    expect(free({ commitment: 'cud-3y' })).toEqual(usual);
    const own = { books: [], discounts: [{ platform: 'gcp-cloud-run', percent: '50' }] };
    expect(free({}, { own })).toEqual(usual);
    expect(free({ commitment: 'cud-1y' }, { own })).toEqual(usual);
  });
});

describe('instances of Cloud Run', () => {
  const bought = (vcpu: number | string, memory: string, plan = 'instance-based') =>
    refused({
      ...IOWA,
      plan,
      vcpu,
      memory,
      ...(plan === 'request-based' && { requests: 1, duration: '1 s' }),
    });

  it('have a whole vCPU at least where they are billed by the instance', () => {
    expect(bought('0.5', '512 MB')).toBe(
      'vcpu must be one of 1, 2, 4, 6, 8 with plan instance-based on gcp-cloud-run, got 0.5; less than 1 is request-based only',
    );
    expect(bought('0.5', '512 MB', 'request-based')).toBe('');
    expect(bought(3, '4 GB')).toMatch('must be one of 1, 2, 4, 6, 8 or a share of 1 from 0.08');
    expect(bought('0.07', '512 MB', 'request-based')).toMatch('a share of 1 from 0.08');
  });

  it('have as much memory as goes with the vCPU', () => {
    expect(bought(1, '4 GB')).toBe('');
    expect(bought(1, '8 GB')).toBe('memory must be at most 4 GB with 1 vCPU on gcp-cloud-run, got 8 GB');
    expect(bought(2, '8 GB')).toBe('');
    expect(bought(4, '1 GB')).toMatch('must be 2 GB to 16 GB with 4 vCPU');
    expect(bought(8, '32 GB')).toBe('');
    expect(bought('0.49', '1 GB', 'request-based')).toMatch('must be at most 512 MB with 0.49 vCPU');
    expect(bought('0.5', '1 GB', 'request-based')).toBe('');
    expect(bought('0.5', '1025 MB', 'request-based')).toMatch('must be at most 1 GB');
    expect(refused({ ...IOWA, plan: 'job', vcpu: 1, memory: '8 GB', hours: 1 })).toMatch('at most 4 GB');
  });
});

it('takes one request at a time with less than one vCPU', () => {
  const usage = {
    platform: 'gcp-cloud-run',
    region: 'us-central1',
    requests: '1M',
    duration: '1 s',
    memory: '512 MB',
  };
  const issuesAt = (vcpu: number, concurrency: number) => {
    const result = billUsage({ ...usage, vcpu, concurrency }, 'usage.yaml');
    return 'issues' in result ? result.issues.map(({ message }) => message) : [];
  };
  expect(issuesAt(0.5, 2)).toEqual([
    'concurrency must be 1 with less than 1 vCPU, where an instance takes one request at a time',
  ]);
  expect([...issuesAt(0.5, 1), ...issuesAt(1, 2)]).toEqual([]);
});
