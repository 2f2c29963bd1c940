/** A study of sensitivity for programs: all that a tornado chart needs. */
import type { Sensitivity } from '../../engine/planning/sensitivity/sensitivity.ts';
import { VERSION } from '../../engine/version.ts';

export function sensitivityJson({ result, deployments }: Sensitivity, by: number): object {
  return {
    version: 1,
    taximeter: VERSION,
    scenario: result.scenario,
    by,
    deployments: deployments.map(({ base, inputs, inputsByP99, interaction, p99Interaction }) => {
      const { id, platform, region, bill, interval } = base;
      return {
        ...{ id, platform, region, currency: bill.currency, period: bill.period },
        totalBase: bill.total,
        interval,
        inputs,
        inputsByP99: inputsByP99.map(({ input }) => input),
        ...(interaction && { interaction }),
        ...(p99Interaction && { p99Interaction }),
      };
    }),
  };
}
