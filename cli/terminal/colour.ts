/** Colour, where someone looks: on a terminal that wants it. NO_COLOR (no-color.org), TERM=dumb and --no-color turn it off. */
import picocolors from 'picocolors';
import type { Io } from '../io.ts';
import type { Tone } from '../output/table.ts';

export type Paint = (text: string, tone: Tone | 'heading' | undefined) => string;

export const plain: Paint = (text) => text;

/** How to paint results on standard output. */
export function paintFor(io: Pick<Io, 'stdoutIsTty' | 'env'>, noColor: boolean): Paint {
  const unwanted = noColor || io.env.NO_COLOR || io.env.TERM === 'dumb';
  if (unwanted || !io.stdoutIsTty) return plain;
  const colours = picocolors.createColors(true);
  return (text, tone) => {
    if (tone === 'heading') return colours.bold(text);
    if (tone === 'good') return colours.green(text);
    if (tone === 'bad') return colours.red(text);
    return tone === 'dim' ? colours.dim(text) : text;
  };
}
