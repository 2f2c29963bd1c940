/** Workflows in the words of worked examples: steps per kind. */
import { formOfOtherNames } from '../../stated-usage/meter-fields.ts';

export const workflowsForm = formOfOtherNames({
  steps: 'internalSteps',
  internal_steps: 'internalSteps',
  external_steps: 'externalSteps',
});
