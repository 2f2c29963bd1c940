/** API Gateway in the words of worked examples. */
import { formOfOtherNames } from '../../stated-usage/other-names.ts';

export const apiGatewayForm = formOfOtherNames({
  calls: 'requests',
  apiCalls: 'requests',
});
