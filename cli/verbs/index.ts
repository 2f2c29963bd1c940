/** The verbs in the order of the help text. Adding one is a file and a line here. */
import { bill } from './bill.ts';
import { breakeven } from './breakeven.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { plan } from './plan.ts';
import { prices } from './prices.ts';
import { rightsize } from './rightsize.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { sensitivity } from './sensitivity.ts';
import { serve } from './serve.ts';
import { sweep } from './sweep.ts';
import { validate } from './validate.ts';
import type { Verb } from './verb.ts';

export const verbs: readonly Verb[] = [
  ...[run, serve, plan, rightsize, breakeven, sweep, sensitivity],
  ...[bill, prices, explain, validate, schema, init],
];
