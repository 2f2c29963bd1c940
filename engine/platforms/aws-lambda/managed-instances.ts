/**
 * Lambda Managed Instances: requests, the EC2 instances that serve them, and a fee of 15 % of their on-demand price.
 * Listed are sizes of the families C, M and R in us-east-1; any other hourly price, such as one under a savings plan, is
 * stated with the usage and billed as an amount. Leaves out volumes and addresses of the instances.
 */
import type { Meter, Price } from '../../money/price-book.ts';
import { from } from './sources.ts';

export const MANAGED_METERS = [
  {
    name: 'managedRequests',
    label: 'Requests, managed instances',
    unit: 'request',
    explanation: 'Requests that managed instances serve; no duration is billed, and none are free.',
    main: false,
  },
  {
    name: 'managedInstanceHours',
    label: 'Managed instances',
    unit: 'hour',
    explanation: 'EC2 instances that serve the requests × time, at their on-demand price.',
    main: false,
  },
  {
    name: 'managedFeeHours',
    label: 'Management fee',
    unit: 'hour',
    explanation: '15 % of the on-demand price of each managed instance × time.',
    main: false,
  },
  {
    name: 'managedInstanceCharge',
    label: 'Managed instances, price as stated',
    unit: 'USD',
    explanation: 'Hours of managed instances × the hourly price that was stated, such as a savings plan’s.',
    main: false,
  },
  {
    name: 'managedFeeBasis',
    label: 'Management fee, of the on-demand price',
    unit: 'USD',
    explanation: 'Hours of managed instances × the on-demand price that was stated; 15 % of it is the fee.',
    main: false,
  },
] as const satisfies readonly Meter[];

/** Size, price of an hour on demand as in the book of aws-ec2, and 15 % of it. */
const HOURLY = [
  ['m5.large', '0.096', '0.0144'],
  ['m5.xlarge', '0.192', '0.0288'],
  ['m5.2xlarge', '0.384', '0.0576'],
  ['m5.4xlarge', '0.768', '0.1152'],
  ['m6i.large', '0.096', '0.0144'],
  ['m6i.xlarge', '0.192', '0.0288'],
  ['m6i.2xlarge', '0.384', '0.0576'],
  ['m6i.4xlarge', '0.768', '0.1152'],
  ['m7i.large', '0.1008', '0.01512'],
  ['m7i.xlarge', '0.2016', '0.03024'],
  ['m7i.2xlarge', '0.4032', '0.06048'],
  ['m7i.4xlarge', '0.8064', '0.12096'],
  ['m6g.large', '0.077', '0.01155'],
  ['m6g.xlarge', '0.154', '0.0231'],
  ['m6g.2xlarge', '0.308', '0.0462'],
  ['m6g.4xlarge', '0.616', '0.0924'],
  ['m7g.large', '0.0816', '0.01224'],
  ['m7g.xlarge', '0.1632', '0.02448'],
  ['m7g.2xlarge', '0.3264', '0.04896'],
  ['m7g.4xlarge', '0.6528', '0.09792'],
  ['m8g.large', '0.08976', '0.013464'],
  ['m8g.xlarge', '0.17952', '0.026928'],
  ['m8g.2xlarge', '0.35904', '0.053856'],
  ['m8g.4xlarge', '0.71808', '0.107712'],
  ['c5.large', '0.085', '0.01275'],
  ['c5.xlarge', '0.17', '0.0255'],
  ['c5.2xlarge', '0.34', '0.051'],
  ['c5.4xlarge', '0.68', '0.102'],
  ['c6i.large', '0.085', '0.01275'],
  ['c6i.xlarge', '0.17', '0.0255'],
  ['c6i.2xlarge', '0.34', '0.051'],
  ['c6i.4xlarge', '0.68', '0.102'],
  ['c7i.large', '0.08925', '0.0133875'],
  ['c7i.xlarge', '0.1785', '0.026775'],
  ['c7i.2xlarge', '0.357', '0.05355'],
  ['c7i.4xlarge', '0.714', '0.1071'],
  ['c6g.large', '0.068', '0.0102'],
  ['c6g.xlarge', '0.136', '0.0204'],
  ['c6g.2xlarge', '0.272', '0.0408'],
  ['c6g.4xlarge', '0.544', '0.0816'],
  ['c7g.large', '0.0725', '0.010875'],
  ['c7g.xlarge', '0.145', '0.02175'],
  ['c7g.2xlarge', '0.29', '0.0435'],
  ['c7g.4xlarge', '0.58', '0.087'],
  ['c8g.large', '0.07976', '0.011964'],
  ['c8g.xlarge', '0.15952', '0.023928'],
  ['c8g.2xlarge', '0.31904', '0.047856'],
  ['c8g.4xlarge', '0.63808', '0.095712'],
  ['r6i.large', '0.126', '0.0189'],
  ['r6i.xlarge', '0.252', '0.0378'],
  ['r6i.2xlarge', '0.504', '0.0756'],
  ['r6i.4xlarge', '1.008', '0.1512'],
  ['r7g.large', '0.1071', '0.016065'],
  ['r7g.xlarge', '0.2142', '0.03213'],
  ['r7g.2xlarge', '0.4284', '0.06426'],
  ['r7g.4xlarge', '0.8568', '0.12852'],
] as const;

const REGION = 'us-east-1';
const FEE = '15 % of the on-demand price of the size, not rounded';
const STATED = 'a dollar is a dollar: the amount is hours × the price that the usage states';

export const MANAGED_PRICES: readonly Price[] = [
  { meter: 'managedRequests', region: REGION, tiers: [{ price: '0.0000002' }], ...from('pricing-page') },
  ...HOURLY.flatMap(([size, hour, fee]): Price[] => [
    {
      meter: 'managedInstanceHours',
      region: REGION,
      attributes: { size },
      tiers: [{ price: hour }],
      ...from('ec2-2026-07'),
    },
    {
      meter: 'managedFeeHours',
      region: REGION,
      attributes: { size },
      tiers: [{ price: fee }],
      ...from('ec2-2026-07'),
      confidence: 'derived',
      note: FEE,
    },
  ]),
  {
    meter: 'managedInstanceCharge',
    region: '*',
    tiers: [{ price: '1' }],
    ...from('pricing-page'),
    note: STATED,
  },
  { meter: 'managedFeeBasis', region: '*', tiers: [{ price: '0.15' }], ...from('pricing-page') },
];
