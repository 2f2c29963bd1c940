/** Words that people guess for quantities of single services: they bill what the service's own word does. */
import { describe, expect, it } from 'vitest';
import { billUsage } from '../../engine/bill-usage/bill-usage.ts';
import { platformOf } from '../platforms/metered.ts';
import { billOf, linesOf } from './billed.ts';

type Usage = Readonly<Record<string, unknown>>;

function complaint(item: Usage): string {
  const result = billUsage(item, 'usage.yaml');
  if (!('issues' in result)) throw new Error(`billed ${result.total}`);
  return result.issues.map(({ message }) => message).join('\n');
}

const VIRGINIA = { region: 'us-east-1' };
const LAMBDA = { platform: 'aws-lambda', ...VIRGINIA, duration: '200 ms', memory: '512 MB' };
const GCS = { platform: 'gcp-cloud-storage', region: 'us-central1' };
const R2 = { platform: 'cloudflare-r2' };
const EBS = { platform: 'aws-ebs', ...VIRGINIA };
const NETWORK = { platform: 'gcp-network', region: 'us-central1' };
const CLOUD_RUN = { platform: 'gcp-cloud-run', region: 'us-central1' };
const PUBSUB = { platform: 'gcp-pubsub', region: 'us-central1' };
const EC2 = { platform: 'aws-ec2', ...VIRGINIA, size: 't3.medium' };
const NETLIFY = { platform: 'netlify-functions' };

describe('a guessed word', () => {
  it.each<[name: string, guessed: Usage, own: Usage]>([
    ['invocations of Lambda', { ...LAMBDA, invocations: '5M' }, { ...LAMBDA, requests: '5M' }],
    ['executions of Lambda', { ...LAMBDA, executions: '5M' }, { ...LAMBDA, requests: '5M' }],
    ['storage of Cloud Storage', { ...GCS, storage: '2 TB' }, { ...GCS, standardGbMonths: 2048 }],
    ['storage of R2', { ...R2, storage: '2 TB' }, { ...R2, storageGbMonths: 2048 }],
    ['storage of EBS', { ...EBS, storage: '1 TB' }, { ...EBS, gb: 1024 }],
    [
      'storage of Workers KV',
      { platform: 'cloudflare-kv', storage: '2 TB' },
      { platform: 'cloudflare-kv', storageGbMonths: 2048 },
    ],
    [
      'storage of D1',
      { platform: 'cloudflare-d1', storedGB: 20 },
      { platform: 'cloudflare-d1', storageGbMonths: 20 },
    ],
    ['GiB of Pub/Sub', { ...PUBSUB, GiB: 1024 }, { ...PUBSUB, TiB: 1 }],
    ['minutes a day of EC2', { ...EC2, minutesPerDay: 90 }, { ...EC2, hoursPerDay: 1.5 }],
    ['GB of EBS with a unit', { ...EBS, gp2Gb: '1 TB' }, { ...EBS, gp2Gb: 1024 }],
    ['GB out of Cloud Run', { ...CLOUD_RUN, egress_GB: '2 TB' }, { ...CLOUD_RUN, egressGb: 2048 }],
    ['GB out of Google', { ...NETWORK, worldGb: '2 TB' }, { ...NETWORK, egressGb: 2048 }],
    ['GB out of Netlify', { ...NETLIFY, bandwidthGb: '1 TB' }, { ...NETLIFY, egressGb: 1024 }],
  ])('%s', (_, guessed, own) => {
    const shown = linesOf(billOf(guessed));
    expect(shown).toEqual(linesOf(billOf(own)));
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe('actions of Logic Apps', () => {
  const workflow = { platform: 'azure-logic-apps', region: 'eastus', freeGrants: false };
  const actionsOf = (usage: Usage) => linesOf(billOf({ ...workflow, ...usage }))[0]![1];

  it('are those of each run where runs or executions are stated too', () => {
    expect(actionsOf({ executions: 1000, actions: 5 })).toBe('5000');
    expect(actionsOf({ runs: 1000, actions: 5 })).toBe('5000');
    expect(actionsOf({ executions: 1000, actionsPerRun: 5 })).toBe('5000');
  });

  it('are counted as such where stated alone, as are executions', () => {
    expect(actionsOf({ actions: 1000 })).toBe('1000');
    expect(actionsOf({ executions: 1000 })).toBe('1000');
  });

  it('are not stated as runs and as executions', () => {
    expect(complaint({ ...workflow, runs: 1, executions: 1, actions: 1 })).toBe(
      'executions must not be stated with runs',
    );
  });
});

describe('RU of Cosmos DB', () => {
  const account = { platform: 'azure-cosmos-db', region: 'eastus' };

  it('may be throughput or requests', () => {
    expect(complaint({ ...account, ru: 400 })).toBe(
      'ru is not a field of azure-cosmos-db usage; state RU_s or requestUnits',
    );
  });

  it('are requests, which a provisioned account does not bill', () => {
    expect(complaint({ ...account, plan: 'provisioned', RU: 400 })).toMatch(
      /^RU must not be stated with plan: provisioned, which bills RU_s/,
    );
  });
});

describe('logs that invocations write', () => {
  it('are stored as they were taken in, and the line says so', () => {
    const { lines } = billOf({
      ...{ platform: 'aws-cloudwatch', ...VIRGINIA },
      ...{ invocations: '1M', logKb: 2, freeGrants: false },
    });
    const stored = lines.find(({ meter }) => meter === 'storedGbMonths')!;
    const taken = lines.find(({ meter }) => meter === 'lambdaLogGb')!;
    expect(stored.quantity).toBe(taken.quantity);
    const meter = platformOf('aws-cloudwatch').books[0].meters.find(({ name }) => name === stored.meter)!;
    expect(meter.explanation).toMatch(/one computed from logs taken in is uncompressed/);
  });
});
