/** How busy instances kept ready must be to pay: by the price list and as it was played. */
import type { KeptReady } from '../../../engine/planning/breakeven/result.ts';
import { csvTable } from '../csv.ts';
import { percent as asPercent } from '../field-values.ts';
import { escapeMarkdown, markdownTable } from '../markdown.ts';
import { formatShare } from '../numbers.ts';
import { paragraph } from '../plain-text.ts';
import type { Column } from '../table.ts';
import { type TextStyle, textTable } from '../text-table.ts';
import { rateText } from './rate-words.ts';

/** A deployment of which no instance can be kept ready, and why. */
interface LeftOut {
  readonly deployment: string;
  readonly why: string;
}

export function keptReadyText(
  found: readonly KeptReady[],
  leftOut: readonly LeftOut[],
  style: TextStyle,
): string {
  const prose = (lines: readonly string[]) => lines.map((line) => paragraph(line, style.width)).join('');
  return [
    prose([keptReadyHeadline(found)]),
    textTable(columns, found, style),
    prose(grounds(found, leftOut)),
  ].join('\n');
}

export function keptReadyMarkdown(found: readonly KeptReady[], leftOut: readonly LeftOut[]): string {
  const lines = grounds(found, leftOut).map((line) => `${escapeMarkdown(line)}\n`);
  return [`**${escapeMarkdown(keptReadyHeadline(found))}**\n`, markdownTable(columns, found), ...lines].join(
    '\n',
  );
}

export function keptReadyCsv(found: readonly KeptReady[]): string {
  return csvTable(columns, found);
}

export function keptReadyHeadline(found: readonly KeptReady[]): string {
  const paying = found.flatMap(({ deployment, simulated }) =>
    simulated
      ? [
          `at ${percent((simulated.billed ?? { value: simulated.utilisation }).value)} in use on ${deployment}`,
        ]
      : [],
  );
  const never = found.flatMap(({ deployment, simulated }) => (simulated ? [] : [deployment]));
  const parts = [
    ...(paying.length > 0
      ? [`Instances kept ready cost what they would on demand ${paying.join(', ')}`]
      : []),
    ...(never.length > 0 ? [`kept ready on ${never.join(', ')} they cost more however busy they are`] : []),
  ];
  const sentence = parts.join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`;
}

const columns: readonly Column<KeptReady>[] = [
  {
    title: 'deployment',
    text: ({ deployment }) => deployment,
    wraps: true,
    fields: [
      ['deployment', ({ deployment }) => deployment],
      ['platform', ({ platform }) => platform],
      ['region', ({ region }) => region],
    ],
  },
  {
    title: 'by price',
    align: 'right',
    text: ({ formula }) => (formula?.utilisation == null ? '–' : percent(Number(formula.utilisation))),
    fields: [['by_price_percent', ({ formula }) => percentOf(formula?.utilisation)]],
  },
  {
    title: 'billed',
    align: 'right',
    text: ({ simulated }) => (simulated?.billed ? percent(simulated.billed.value) : '–'),
    fields: [
      ['billed_percent', ({ simulated }) => percentOf(simulated?.billed?.value)],
      ['billed_low_95_percent', ({ simulated }) => percentOf(simulated?.billed?.interval[0])],
      ['billed_high_95_percent', ({ simulated }) => percentOf(simulated?.billed?.interval[1])],
    ],
  },
  {
    title: '95 % interval',
    align: 'right',
    text: ({ simulated }) => rangeText(simulated?.billed?.interval ?? [null, null]),
    fields: [],
  },
  {
    title: 'at work',
    align: 'right',
    text: ({ simulated }) => (simulated ? percent(simulated.utilisation) : 'never'),
    fields: [
      ['at_work_percent', ({ simulated }) => percentOf(simulated?.utilisation)],
      ['at_work_low_95_percent', ({ simulated }) => percentOf(simulated?.interval[0])],
      ['at_work_high_95_percent', ({ simulated }) => percentOf(simulated?.interval[1])],
    ],
  },
  {
    title: 'ready',
    align: 'right',
    text: ({ minInstances }) => String(minInstances),
    fields: [['min_instances', ({ minInstances }) => minInstances]],
  },
  {
    title: 'requests/s',
    align: 'right',
    dropFirst: 2,
    text: ({ simulated }) => (simulated ? rateText(simulated.ratePerSec) : ''),
    fields: [['rate_per_sec', ({ simulated }) => simulated?.ratePerSec ?? null]],
  },
  {
    title: 'spilled',
    align: 'right',
    dropFirst: 1,
    text: ({ simulated }) => (simulated ? formatShare(simulated.spillShare) : ''),
    fields: [['spilled_percent', ({ simulated }) => percentOf(simulated?.spillShare)]],
  },
];

function rangeText([low, high]: readonly [number, number] | readonly [null, null]): string {
  return low === null ? '' : `${(low * 100).toFixed(2)} – ${(high * 100).toFixed(2)} %`;
}

function percentOf(share: string | number | null | undefined): number | null {
  return share == null ? null : asPercent(Number(share));
}

/** One decimal always: `60.0 %`. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function grounds(found: readonly KeptReady[], leftOut: readonly LeftOut[]): string[] {
  const formulas = found.flatMap(({ deployment, formula }) => {
    if (formula?.utilisation == null) return [];
    const { ready, onDemand, used } = formula.prices;
    return [`${deployment}: ${ready} ÷ (${onDemand} − ${used}) per GB-s = ${formula.utilisation}`];
  });
  return [
    ...leftOut.map(({ deployment, why }) => `${deployment} is left out: ${why}`),
    ...(formulas.length > 0 ? ['by price: ready ÷ (on demand − in use while ready)', ...formulas] : []),
    'billed, at work: the same requests are played with instances kept ready and without; at the traffic at which both bills are the same, the share of the ready time that is billed as in use (each request in whole milliseconds), and that really is',
    'requests that find none of the ready instances free (spilled) cost what they cost on demand',
    'free quantities are left aside; cold starts, billed where nothing is kept ready, are in what is played and not in the formula',
  ];
}
