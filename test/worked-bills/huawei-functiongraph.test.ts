/** Published Huawei FunctionGraph bills as far as prices are known, and Oracle Functions, which has the same rules. */
import { describe, expect, it } from 'vitest';
import { refusalOf, testBills } from './bill-table.ts';
import { billed, linesOf } from './billed.ts';

const PLACE = { platform: 'huawei-functiongraph' };
const ORACLE = { platform: 'oracle-functions' };

describe('published bills of Huawei FunctionGraph', () => {
  it('huawei-scenario-1: three functions of one account, 0.24 for requests and 292,100 GB-s; idle time is not billed', () => {
    const { items, total } = billed([
      { ...PLACE, requests: '2M', memoryMb: 512, durationMs: 500 },
      { ...PLACE, requests: '0.1M', memoryMb: 128, reservedDays: 12 },
      { ...PLACE, requests: '0.1M', memoryMb: 128, durationMs: 5000 },
    ]);
    expect(items.map(({ bill }) => linesOf(bill).map(([, paid]) => paid))).toEqual([
      ['1000000', '100000'],
      ['100000', '129600'],
      ['100000', '62500'],
    ]);
    expect(total).toBe('5.11');
  });

  testBills(PLACE, [
    [
      'huawei-scenario-1: the same in one, 0.24 and 4.87',
      [{ usage: { requests: '2.2M', gbSeconds: 692_100 } }],
      [
        ['requests', '1200000', '0.24'],
        ['gbSeconds', '292100', '4.87'],
      ],
      '5.11',
    ],
  ]);

  it('refuses idle time, whose price is not known', () => {
    expect(refusalOf({ ...PLACE, requests: 1, memoryMb: 128, reservedDays: 10, idleMode: true })).toContain(
      'price of idle time is not known',
    );
  });
});

describe('rules of Huawei FunctionGraph', () => {
  testBills(PLACE, [
    [
      'nothing used',
      [{ requests: 0, ms: 10, memoryMb: 128 }],
      [
        ['requests', '0', '0.00'],
        ['gbSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    [
      'every started millisecond',
      [
        { requests: '10M', ms: '99.2', memoryMb: 1024, freeGrants: false },
        { requests: '10M', ms: 100, memoryMb: 1024, freeGrants: false },
      ],
      [
        ['requests', '10000000', '2.00'],
        ['gbSeconds', '1000000', '16.67'],
      ],
      '18.67',
    ],
    [
      'a reserved instance for at least a minute',
      [{ reservedInstances: 1000, reservedSeconds: 5, memoryMb: 1024, freeGrants: false }],
      [['gbSeconds', '60000', '1.00']],
      '1.00',
    ],
  ]);
});

describe('rules of Oracle Functions', () => {
  testBills(ORACLE, [
    [
      'inside the free quantity',
      [{ invocations: '2M', ms: 200, memoryMb: 1024 }],
      [
        ['requests', '0', '0.00'],
        ['gbSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    [
      'beyond it',
      [{ invocations: '12M', ms: 100, memoryMb: 1024 }, { usage: { requests: '12M', gbSeconds: '1.2M' } }],
      [
        ['requests', '10000000', '2.00'],
        ['gbSeconds', '800000', '11.34'],
      ],
      '13.34',
    ],
  ]);
});
