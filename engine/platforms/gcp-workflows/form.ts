/** Workflows in the words of worked examples: steps per kind. */
import { formOfOtherNames } from '../../stated-usage/other-names.ts';

export const workflowsForm = formOfOtherNames({
  steps: 'internalSteps',
  internal_steps: 'internalSteps',
  external_steps: 'externalSteps',
});
