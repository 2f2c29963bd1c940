/** Which vCPU a Cloud Run instance may have under which plan, and how much memory goes with it; for words and deployments. */
import { fromNumber, quantityText } from '../../money/decimal.ts';
import { compare, type Fraction, fraction, isZero } from '../../money/fraction.ts';
import { ONE } from '../../money/units.ts';
import type { Dated } from '../../platform-kinds/dated.ts';
import { formatSizeMb } from '../../words/quantity.ts';

/** Memory of an instance with so many vCPU or more, up to the next. */
interface SizeStep {
  readonly vcpu: Fraction;
  readonly leastMb: number;
  readonly mostMb: number;
}

const step = (vcpu: Fraction, leastMb: number, mostMb: number): SizeStep => ({ vcpu, leastMb, mostMb });

const SIZES: Dated<readonly SizeStep[]> = {
  value: [
    step(fraction(8n, 100n), 0, 512),
    step(fraction(1n, 2n), 0, 1024),
    step(ONE, 0, 4096),
    step(fraction(2n), 0, 8192),
    step(fraction(4n), 2048, 16_384),
    step(fraction(6n), 4096, 24_576),
    step(fraction(8n), 4096, 32_768),
  ],
  source: 'https://cloud.google.com/run/docs/configuring/services/cpu',
  asOf: '2026',
  basis: 'documented',
};
const LEAST_VCPU = SIZES.value[0]!.vcpu;
const WHOLE = SIZES.value.filter(({ vcpu }) => compare(vcpu, ONE) >= 0);

export interface InstanceSize {
  readonly vcpu: Fraction;
  /** In MB; absent where it is not known. */
  readonly memory?: Fraction | undefined;
  readonly plan: string | undefined;
}

/** Tells the field and what it must be of each that is not sold. Nothing is said of an instance that has no vCPU at all. */
export function checkInstanceSize(
  { vcpu, memory, plan }: InstanceSize,
  report: (field: 'vcpu' | 'memory', rule: string) => void,
): void {
  if (isZero(vcpu)) return;
  const got = `on gcp-cloud-run, got ${quantityText(vcpu)}`;
  const whole = WHOLE.map((size) => quantityText(size.vcpu)).join(', ');
  const isShare = compare(vcpu, ONE) < 0;
  const isSold = isShare
    ? compare(vcpu, LEAST_VCPU) >= 0
    : WHOLE.some((size) => compare(size.vcpu, vcpu) === 0);
  if (!isSold) {
    report('vcpu', `must be one of ${whole} or a share of 1 from ${quantityText(LEAST_VCPU)} ${got}`);
    return;
  }
  if (isShare && plan === 'instance-based')
    report(
      'vcpu',
      `must be one of ${whole} with plan instance-based ${got}; less than 1 is request-based only`,
    );
  const size = SIZES.value.filter((each) => compare(each.vcpu, vcpu) <= 0).at(-1)!;
  const { leastMb, mostMb } = size;
  const isBetween = (of: Fraction) =>
    compare(of, fromNumber(leastMb)) >= 0 && compare(of, fromNumber(mostMb)) <= 0;
  if (!memory || isZero(memory) || isBetween(memory)) return;
  const most = formatSizeMb(mostMb);
  const range = leastMb === 0 ? `at most ${most}` : `${formatSizeMb(leastMb)} to ${most}`;
  const unit = memory.den === 1n ? formatSizeMb(Number(memory.num)) : `${quantityText(memory)} MB`;
  report('memory', `must be ${range} with ${quantityText(vcpu)} vCPU on gcp-cloud-run, got ${unit}`);
}
