/** Published bills of Google's network, storage, secrets and images, line by line to the cent. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { billed, billOf, linesOf } from './billed.ts';

const lines = (document: unknown) => linesOf(billOf(document));
const total = (document: unknown) => billOf(document).total;

function refused(document: unknown): string {
  const result = billUsage(document, 'usage.yaml');
  return 'issues' in result ? result.issues.map(({ message }) => message).join('\n') : '';
}

describe('published bills of the network', () => {
  const europe = { platform: 'gcp-network', region: 'europe-west4' };
  const iowa = { platform: 'gcp-network', region: 'us-central1' };

  it('GC-34: the internet egress ladder', () => {
    const { items } = billed([
      { ...iowa, usage: { GiB: 12_500, asiaGb: 1500, chinaGb: 50, australiaGb: 250, interRegionGb: 550 } },
    ]);
    expect(linesOf(items[0]!.bill)).toEqual([
      ['egressGb', '1024', '122.88'],
      ['egressGb', '9216', '1013.76'],
      ['egressGb', '2260', '180.80'],
      ['egressAsiaGb', '1024', '122.88'],
      ['egressAsiaGb', '476', '52.36'],
      ['egressChinaGb', '50', '11.50'],
      ['egressAustraliaGb', '250', '47.50'],
      ['sameContinentGb', '550', '11.00'],
    ]);
  });

  it('GC-38: egress, VPN and NAT from europe-west4', () => {
    expect(total({ ...europe, usage: { egressGb: 1025 } })).toBe('122.99');
    expect(total({ ...europe, usage: { vpnTunnels: 1 } })).toBe('36.50');
    expect(lines({ ...europe, usage: { natVms: 40, natGb: 1234 } })).toEqual([
      ['natVmHours', '23360', '32.70'],
      ['natGb', '1234', '55.53'],
    ]);
  });

  it('GC-46: Cloud NAT of 32 and 4 machines, 1,000 GB', () => {
    expect(lines({ ...iowa, usage: { natVms: 32, hours: 730 } })).toEqual([['natVmHours', '23360', '32.70']]);
    expect(lines({ ...iowa, usage: { natVms: 4, natGb: 1000 } })).toEqual([
      ['natVmHours', '2920', '4.09'],
      ['natGb', '1000', '45.00'],
    ]);
  });

  it('has one price for up to five rules of a load balancer, and none for more', () => {
    expect(total({ ...iowa, usage: { forwardingRules: 5 } })).toBe('18.25');
    expect(total({ ...iowa, usage: { loadBalancers: 2, hours: 100 } })).toBe('5.00');
    expect(refused({ ...iowa, usage: { forwardingRules: 6 } })).toMatch('at most 5');
  });

  it('refuses more than a tier whose successor has no known price', () => {
    expect(total({ ...iowa, usage: { egressChinaGb: 1024 } })).toBe('235.52');
    expect(refused({ ...iowa, usage: { egressChinaGb: 1025 } })).toMatch('must be at most 1024');
  });

  it('reads a size as data sent out', () => {
    expect(total({ ...iowa, usage: { egress: '10 GB' } })).toBe('1.20');
    expect(total({ ...iowa, usage: { egressGb: 0 } })).toBe('0.00');
  });
});

describe('published bills of Cloud Storage', () => {
  const europe = { platform: 'gcp-cloud-storage', region: 'europe-west4' };

  it('GC-38: classes and reading back in europe-west4', () => {
    const kept = { standardGb: 50, nearlineGb: 500, coldlineGb: 500, archiveGb: 500 };
    const read = { nearlineRetrievalGb: 300, coldlineRetrievalGb: 300, archiveRetrievalGb: 300 };
    expect(lines({ ...europe, usage: { ...kept, ...read } })).toEqual([
      ['standardGbMonths', '50', '1.00'],
      ['nearlineGbMonths', '500', '5.00'],
      ['coldlineGbMonths', '500', '2.00'],
      ['archiveGbMonths', '500', '0.60'],
      ['nearlineRetrievalGb', '300', '3.00'],
      ['coldlineRetrievalGb', '300', '6.00'],
      ['archiveRetrievalGb', '300', '15.00'],
    ]);
  });

  it('GC-38: several regions and two regions at once', () => {
    expect(total({ ...europe, region: 'eu', usage: { storageGb: 50 } })).toBe('1.30');
    expect(total({ ...europe, region: 'eur4', usage: { storageGb: 50 } })).toBe('2.20');
  });

  it('counts operations by class', () => {
    expect(total({ ...europe, usage: { classA: 10_000, classB: 10_000 } })).toBe('0.05');
    expect(total({ ...europe, usage: { coldlineClassAOperations: 10_000, storageGb: 0 } })).toBe('0.10');
  });
});

describe('published bills of Secret Manager and Artifact Registry', () => {
  it('GC-46: a secret version, 25,000 accesses, 150 GB of artifacts', () => {
    const usage = { secretVersions: 1, accesses: 25_000 };
    expect(lines({ platform: 'gcp-secret-manager', freeGrants: false, usage })).toEqual([
      ['secretVersions', '1', '0.06'],
      ['accessOperations', '25000', '0.08'],
    ]);
    const images = { platform: 'gcp-artifact-registry', region: 'us-east1', usage: { storageGb: 150 } };
    expect(total({ ...images, freeGrants: false })).toBe('15.00');
  });

  it('gives six versions, 10,000 accesses and half a GB away', () => {
    const secrets = { platform: 'gcp-secret-manager', usage: { versions: 7, accesses: 20_000 } };
    expect(total(secrets)).toBe('0.09');
    const images = { platform: 'gcp-artifact-registry', region: 'us-east1', usage: { storageGb: 0.5 } };
    expect(total(images)).toBe('0.00');
  });
});

describe('operations of Cloud Storage', () => {
  const bucket = { platform: 'gcp-cloud-storage', region: 'us-central1', classA: '1M' };

  it('are of Standard, or of Coldline where nothing else is kept', () => {
    expect(lines({ ...bucket, storage: '100 GB' })[1]).toEqual(['classAOperations', '1000000', '5.00']);
    expect(lines({ ...bucket, coldlineGb: 100 })[1]).toEqual([
      'coldlineClassAOperations',
      '1000000',
      '10.00',
    ]);
    expect(lines(bucket)).toEqual([['classAOperations', '1000000', '5.00']]);
  });

  it('are not billed as Standard’s on classes whose price is not known', () => {
    for (const kept of ['nearlineGb', 'archiveGb', 'nearlineGbMonths'])
      expect(() => total({ ...bucket, [kept]: 100 })).toThrow(
        'classA must be stated as classAOperations (Standard)',
      );
  });
});
