/** The human form of every platform's usage, by id. */
import { ec2Form } from './ec2-form.ts';
import { fargateForm } from './fargate-form.ts';
import { lambdaForm } from './lambda-form.ts';
import type { UsageForm } from './usage-form.ts';

export const USAGE_FORMS: Readonly<Record<string, UsageForm>> = {
  'aws-ec2': ec2Form,
  'aws-fargate': fargateForm,
  'aws-lambda': lambdaForm,
};
