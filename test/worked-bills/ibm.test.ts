/** Published IBM Code Engine bills, and the rules of Code Engine and of the retired Cloud Functions. */
import { describe } from 'vitest';
import { testBills } from './bill-table.ts';

const ENGINE = { platform: 'ibm-code-engine' };
const FUNCTIONS = { platform: 'ibm-cloud-functions' };

describe('published bills of IBM Code Engine', () => {
  testBills(ENGINE, [
    [
      'ibm-ce-scenario: an app of 1 vCPU and 4 GB, always on, 5M requests; 124.34 (published in all as 327.00, a cent off in another line)',
      [
        { vcpu: '1', memoryGB: '4', instances: '1', hours: '720', httpRequests: '5000000' },
        { vcpu: 1, memory: '4 GB', requests: '5M', month: '30 days' },
        { usage: { vcpuSeconds: 2_592_000, memoryGbSeconds: 10_368_000, requests: 5_000_000 } },
      ],
      [
        ['vcpuSeconds', '2492000', '85.50'],
        ['memoryGbSeconds', '10168000', '36.20'],
        ['requests', '4900000', '2.64'],
      ],
      '124.34',
    ],
    [
      'ibm-ce-function: 600 invocations of 6 s at 0.5 vCPU and 2 GB are 1,800 vCPU-s and 7,200 GB-s',
      [{ invocations: '600', secondsEach: '6', vcpu: '0.5', memoryGB: '2', freeTier: null }],
      [
        ['vcpuSeconds', '1800', '0.06'],
        ['memoryGbSeconds', '7200', '0.03'],
        ['requests', '600', '0.00'],
      ],
      '0.09',
    ],
  ]);
});

describe('rules of IBM Code Engine', () => {
  testBills(ENGINE, [
    [
      'nothing used',
      [{ instances: 0, vcpu: 1, memoryGB: 4, hours: 10 }],
      [
        ['vcpuSeconds', '0', '0.00'],
        ['memoryGbSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    [
      'a job inside the free quantity',
      [{ instances: 10, vcpu: 1, memoryGB: 2, hours: 2 }],
      [
        ['vcpuSeconds', '0', '0.00'],
        ['memoryGbSeconds', '0', '0.00'],
      ],
      '0.00',
    ],
    ['requests alone', [{ httpRequests: '1.1M' }], [['requests', '1000000', '0.54']], '0.54'],
  ]);
});

describe('rules of IBM Cloud Functions', () => {
  testBills(FUNCTIONS, [
    ['nothing used', [{ invocations: 0, ms: 100, memoryMb: 256 }], [['gbSeconds', '0', '0.00']], '0.00'],
    [
      'inside the free quantity',
      [{ invocations: '4M', ms: 100, memoryMb: 1024 }],
      [['gbSeconds', '0', '0.00']],
      '0.00',
    ],
    [
      'every started 100 ms',
      [
        { invocations: '30M', ms: 101, memoryMb: 256 },
        { invocations: '30M', duration: '200 ms', memory: '256 MB' },
        { usage: { gbSeconds: 1_500_000 } },
      ],
      [['gbSeconds', '1100000', '18.70']],
      '18.70',
    ],
    [
      'at least 100 ms',
      [{ invocations: '1M', ms: 3, memoryMb: 1024, freeGrants: false }],
      [['gbSeconds', '100000', '1.70']],
      '1.70',
    ],
  ]);
});
