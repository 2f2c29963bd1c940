/** AWS Lambda: one request per instance, billed by request and GB-second. */
import type { Platform } from '../../platform-kinds/platform.ts';
import { meterLambda } from './billing.ts';
import { deployLambda, lambdaKnobs } from './deploy.ts';
import { lambdaBooks } from './earlier-books.ts';
import { lambdaProfiles } from './facts.ts';
import { lambdaForm } from './form.ts';

export const awsLambda: Platform = {
  id: 'aws-lambda',
  name: 'AWS Lambda',
  provider: 'Amazon Web Services',
  kind: 'function',
  books: lambdaBooks,
  form: lambdaForm,
  simulated: {
    knobs: lambdaKnobs,
    changesReady: true,
    profiles: lambdaProfiles,
    deploy: deployLambda,
    meter: meterLambda,
  },
};
