/** Two price books side by side: what came, what went, what changed. */
import { BadInput } from '../bad-input.ts';
import { checkOut, deliver, jsonText, textStyle } from '../deliver.ts';
import { EXIT } from '../exit-code.ts';
import { output } from '../options.ts';
import { csvTable } from '../output/csv.ts';
import { differenceMarkdown, differencePage, type PlatformDifference } from '../output/price-diff.ts';
import { differenceColumns, differenceRows } from '../output/price-diff-columns.ts';
import { comparedBooks } from '../prices/compared-sides.ts';
import { STDIN } from '../read-text.ts';
import { textArgument, textsArgument, type Verb } from './verb.ts';

export const pricesDiff: Verb = {
  name: 'diff',
  summary: 'compare the prices and rules of two books',
  positional: {
    name: 'sides',
    describe: 'the old and the new: a platform, a platform@2025-07-01, or a file as for --prices',
    required: true,
    many: true,
  },
  options: { region: { kind: 'text', describe: 'compare this region alone' }, ...output },
  examples: [
    ['prices diff aws-lambda@2019-01-01 aws-lambda', 'what has changed since'],
    ['prices diff aws-lambda my.json', 'what --prices my.json changes'],
    ['prices diff saved.json my.json --format markdown', 'two files'],
  ],
  async run(args, io) {
    checkOut(args, io);
    const sides = textsArgument(args, 'sides');
    const out = textArgument(args, 'out');
    if (out !== undefined && out !== STDIN && sides.includes(out)) {
      throw new BadInput(`--out must not be a file that is read, got ${out}`);
    }
    const region = textArgument(args, 'region');
    const { compareBooks, PLATFORMS } = await import('../../engine/index.ts');
    const pairs = await comparedBooks(sides, io);
    const differences = pairs.map(({ platform, old, next }): PlatformDifference => {
      const { prices, rules } = compareBooks(old, next);
      const asked = prices.filter((row) => region === undefined || ['*', region].includes(row.region));
      const versions = PLATFORMS.find(({ id }) => id === platform)?.books.length ?? 1;
      return { platform, old, next, versions, prices: asked, rules };
    });
    const rows = differenceRows(differences);
    const format = textArgument(args, 'format');
    if (format === 'json')
      deliver(jsonText({ old: sides[0], new: sides[1], platforms: differences.map(asData) }), args, io);
    else if (format === 'csv') deliver(csvTable(differenceColumns, rows), args, io);
    else if (format === 'markdown') deliver(differenceMarkdown(differences), args, io);
    else deliver(differencePage(sides, differences, textStyle(args, io)), args, io);
    return EXIT.done;
  },
};

function asData({ platform, old, next, prices, rules }: PlatformDifference) {
  const dates = {
    old: { asOf: old.asOf, currency: old.currency },
    new: { asOf: next.asOf, currency: next.currency },
  };
  return {
    platform,
    ...dates,
    prices: prices.map(({ platform: _, currency: __, ...row }) => row),
    rules: rules.map(({ platform: _, ...row }) => row),
  };
}
