/** Prints the JSON Schema of a public document, for editors and other programs. */
import { deliver, jsonText } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { output } from '../options.ts';
import { textArgument, type Verb } from './verb.ts';

export const schema: Verb = {
  name: 'schema',
  summary: 'print the JSON Schema of a scenario, of usage or of a result',
  positional: {
    name: 'document',
    describe: 'scenario, usage or result',
    required: true,
    choices: ['scenario', 'usage', 'result'],
  },
  options: { out: output.out! },
  examples: [['schema scenario -o scenario.schema.json', 'for an editor']],
  async run(args, io) {
    const engine = await import('../../engine/index.ts');
    const document = textArgument(args, 'document');
    const make =
      document === 'usage'
        ? engine.usageJsonSchema
        : document === 'result'
          ? engine.resultJsonSchema
          : engine.scenarioJsonSchema;
    deliver(jsonText(make()), args, io);
    return EXIT.done;
  },
};
