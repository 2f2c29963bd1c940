/** Prices that stand in several books, because platforms do not know each other: every copy is that of the service's own book. */
import { describe, expect, it } from 'vitest';
import { fromDecimal } from '../../engine/money/decimal.ts';
import { findPrice } from '../../engine/money/find-price.ts';
import { compare, fraction, multiply } from '../../engine/money/fraction.ts';
import type { Attributes, Price } from '../../engine/money/price-book.ts';
import { NODE_PRICES } from '../../engine/platform-kinds/self-hosted/node-prices.ts';
import { platformOf } from './metered.ts';

function priceOf(platform: string, meter: string, region: string, bought: Attributes = {}): Price {
  const { price, missing } = findPrice(platformOf(platform).books[0], meter, region, bought);
  if (missing) throw new Error(missing.message);
  return price;
}

function pricesOf(platform: string, meter: string): readonly Price[] {
  return platformOf(platform).books[0].prices.filter((price) => price.meter === meter);
}

function expectSame(copy: Price, own: Price): void {
  const [{ tiers, asOf, confidence }, original] = [copy, own];
  expect({ tiers, asOf, confidence }).toEqual({
    tiers: original.tiers,
    asOf: original.asOf,
    confidence: original.confidence,
  });
}

const MACHINES_OF: Readonly<Record<string, string>> = {
  'us-east-1': 'aws-ec2',
  'eu-west-1': 'aws-ec2',
  'us-central1': 'gcp-compute-engine',
  eastus: 'azure-vm',
  westeurope: 'azure-vm',
};

describe('nodes of self-hosted platforms', () => {
  const nodes = NODE_PRICES.filter(({ meter }) => meter === 'nodeHours');

  it.each(nodes.map((node) => [`${node.attributes!.size} in ${node.region}`, node] as const))(
    'cost what the machine does: %s',
    (_, node) => {
      const own = priceOf(MACHINES_OF[node.region]!, 'instanceHours', node.region, node.attributes!);
      expectSame(node, own);
    },
  );
});

describe('managed instances of Lambda', () => {
  const size = ({ attributes }: Price) => attributes!.size!;

  it('cost what EC2 instances do', () => {
    const instances = pricesOf('aws-lambda', 'managedInstanceHours');
    expect(instances.length).toBeGreaterThan(0);
    for (const instance of instances) {
      const own = priceOf('aws-ec2', 'instanceHours', instance.region, { size: size(instance) });
      expect([size(instance), instance.tiers]).toEqual([size(instance), own.tiers]);
    }
  });

  it('have a fee of 15 % of it', () => {
    for (const fee of pricesOf('aws-lambda', 'managedFeeHours')) {
      const own = priceOf('aws-ec2', 'instanceHours', fee.region, { size: size(fee) });
      const share = multiply(fromDecimal(own.tiers[0]!.price), fraction(15n, 100n));
      expect(compare(fromDecimal(fee.tiers[0]!.price), share)).toBe(0);
    }
  });
});

describe('parts of EC2 instances', () => {
  it.each(['gp3GbMonths', 'gp3IopsMonths', 'gp3ThroughputMbpsMonths'])(
    'cost what they do alone: %s',
    (meter) => {
      for (const part of pricesOf('aws-ec2', meter)) {
        const own = priceOf('aws-ebs', meter, part.region);
        expect([part.region, part.tiers]).toEqual([part.region, own.tiers]);
      }
    },
  );

  it('have addresses at the price of the network, in every version', () => {
    for (const id of ['aws-ec2', 'aws-fargate', 'aws-vpc']) {
      const versions = platformOf(id).books.map(({ validFrom, prices }) => [
        validFrom,
        prices.find(({ meter }) => meter === 'publicIpv4Hours')!.tiers,
      ]);
      expect(versions).toEqual([
        ['2024-02-01', [{ price: '0.005' }]],
        [undefined, [{ price: '0' }]],
      ]);
    }
  });
});
