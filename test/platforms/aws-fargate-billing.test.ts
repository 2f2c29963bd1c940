import { describe, expect, it } from 'vitest';
import { meterFargate } from '../../engine/platforms/aws-fargate/billing.ts';
import { prices } from '../../engine/platforms/aws-fargate/prices.ts';
import { HORIZON, NO_USAGE, quantities } from './usage.ts';

describe('metering of AWS Fargate', () => {
  const usage = { ...NO_USAGE, billedInstanceUs: 2 * HORIZON.horizonUs };

  it('bills vCPU and memory of the tasks, and disk only beyond 20 GB', () => {
    const shape = { vcpu: 0.25, memoryMb: 512, ephemeralMb: 20 * 1024, operatingSystem: 'linux' };
    expect(quantities(meterFargate(usage, shape, HORIZON, prices))).toEqual({
      vcpuHours: '365',
      memoryGbHours: '730',
    });
    expect(
      quantities(meterFargate(usage, { ...shape, ephemeralMb: 30 * 1024 }, HORIZON, prices)),
    ).toMatchObject({
      ephemeralGbHours: '14600',
    });
  });

  it('bills an address for each task', () => {
    const shape = { vcpu: 1, memoryMb: 2048, publicIpv4: true };
    expect(quantities(meterFargate(usage, shape, HORIZON, prices))).toMatchObject({
      publicIpv4Hours: '1460',
    });
  });

  it('bills Windows by its own meters', () => {
    const shape = { vcpu: 1, memoryMb: 2048, operatingSystem: 'windows' };
    expect(quantities(meterFargate(usage, shape, HORIZON, prices))).toEqual({
      windowsVcpuSeconds: '5256000',
      windowsLicenceVcpuSeconds: '5256000',
      windowsMemoryGbSeconds: '10512000',
    });
  });
});
