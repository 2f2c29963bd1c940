/** API Gateway in the words of worked examples. */
import { formOfOtherNames } from '../../stated-usage/meter-fields.ts';

export const apiGatewayForm = formOfOtherNames({
  calls: 'requests',
  apiCalls: 'requests',
});
