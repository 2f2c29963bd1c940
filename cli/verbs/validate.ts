/** Checks a scenario as `run` would and says what a run will do, without simulating. */
import { checkOut, deliver, jsonText, note, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { output, scenarioInput } from '../options.ts';
import { paragraph } from '../output/plain-text.ts';
import { planText, runPlan } from '../output/run-plan.ts';
import { prepare } from '../prepare.ts';
import { priceOptions } from '../price-options.ts';
import { readScenarioJob } from '../read-scenario-document.ts';
import { withProgress } from '../terminal/progress.ts';
import { textArgument, type Verb } from './verb.ts';

export const validate: Verb = {
  name: 'validate',
  summary: 'check a scenario and say what a run of it will do',
  positional: { name: 'file', describe: 'scenario in YAML or JSON; - is standard input', required: true },
  options: {
    format: {
      ...output.format!,
      choices: ['table', 'json'],
      describe: 'table for people or json for programs',
    },
    out: output.out!,
    ...scenarioInput,
    ...priceOptions,
  },
  examples: [['validate scenario.yaml', 'all problems at once, or none']],
  async run(args, io) {
    checkOut(args, io);
    const job = await readScenarioJob(args, io);
    const { scenario, notes, close } = await withProgress(args, io, (onProgress) => prepare(job, onProgress));
    close();
    for (const text of notes) note(text, args, io);
    const plan = runPlan(scenario);
    if (textArgument(args, 'format') === 'json') deliver(jsonText({ valid: true, ...plan }), args, io);
    else {
      const { width } = textStyle(args, io);
      const lines = [`${job.source} is a valid scenario`, ...planText(plan)];
      deliver(lines.map((line) => paragraph(line, width)).join(''), args, io);
    }
    return EXIT.done;
  },
};
