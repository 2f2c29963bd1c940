/** What a bill is made of: how much of each meter was used, and what was bought. */
import type { Fraction } from './fraction.ts';

export interface DeploymentShape {
  readonly architecture?: string;
  /** Instance type, e.g. t3.medium. */
  readonly size?: string;
  readonly memoryMb?: number;
  /** Temporary disk of one instance, in MB, included part not taken off. */
  readonly ephemeralMb?: number;
  readonly vcpu?: number;
  /** Block storage volume of one instance, in GB. */
  readonly storageGb?: number;
  readonly publicIpv4?: boolean;
  readonly operatingSystem?: string;
}

/** How much of a meter was used, scaled to the billing month. */
export interface MeterReading {
  readonly meter: string;
  readonly quantity: Fraction;
}
