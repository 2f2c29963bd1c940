/** Opens the page that shows what rides cost, from this machine and for this machine. */
import { parseCount } from '../../engine/words/quantity.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT } from '../exit-code.ts';
import { pageFiles } from '../serve/page-files.ts';
import { flagArgument, textArgument, type Verb } from './verb.ts';

const HIGHEST_PORT = 65_535;

export const serve: Verb = {
  name: 'serve',
  summary: 'open the page in a browser: the same engine, with charts and lessons',
  options: {
    port: { kind: 'text', default: '0', describe: 'port on this machine; 0 takes one that is free' },
    'no-open': { kind: 'flag', describe: 'say the address and open no browser' },
  },
  examples: [
    ['serve', 'until Ctrl-C'],
    ['serve --port 8080 --no-open', 'at an address of your choice'],
  ],
  async run(args, io) {
    const port = readPort(textArgument(args, 'port')!);
    const { address, ended, openBrowser } = await io.serve(pageFiles(), port);
    io.stdout(`${address}\n`);
    io.stderr('the page is there until Ctrl-C; nothing leaves this machine\n');
    if (!flagArgument(args, 'no-open')) openBrowser();
    await ended;
    return EXIT.done;
  },
};

function readPort(text: string): number {
  const { value } = parseCount(Number(text));
  if (value !== undefined && value <= HIGHEST_PORT) return value;
  throw new BadInput(`--port must be a whole number from 0 to ${HIGHEST_PORT}, got ${text}`);
}
