/** Writes a commented scenario to start from. Never writes over a file unless told to. */
import { BadInput } from '../bad-input.ts';
import { note } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { STDIN } from '../read-text.ts';
import { starterScenario } from '../starter-scenario.ts';
import { flagArgument, textArgument, type Verb } from './verb.ts';

export const init: Verb = {
  name: 'init',
  summary: 'write a commented scenario to start from',
  positional: {
    name: 'file',
    describe: 'file to write, scenario.yaml unless told; - is standard output',
    required: false,
  },
  options: { force: { kind: 'flag', alias: 'f', describe: 'write over a file that is already there' } },
  examples: [
    ['init', 'write scenario.yaml'],
    ['init shop.yaml', 'under another name'],
  ],
  async run(args, io) {
    const file = textArgument(args, 'file') ?? 'scenario.yaml';
    if (file === STDIN) {
      io.stdout(starterScenario);
      return EXIT.done;
    }
    if (!flagArgument(args, 'force') && io.exists(file)) {
      throw new BadInput(`${file} is already there; --force writes over it`);
    }
    io.writeFileAtomically(file, starterScenario);
    note(`wrote ${file}; next: taximeter run ${file}`, args, io);
    return EXIT.done;
  },
};
