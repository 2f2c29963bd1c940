/** What does it cost as traffic grows? One line a deployment, and where they cross. */
import type { ChartConfiguration } from 'chart.js';
import type { BreakEven } from '../../engine/planning/breakeven/result.ts';
import { money, plain, rate } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { colours } from './colours.ts';
import { Drawing } from './drawing.tsx';
import { Frame } from './frame.tsx';

export function CostCurve({ curve }: { curve: BreakEven }) {
  const { crossings, cheapest, currency } = curve;
  const answer =
    crossings.length > 0
      ? crossings
          .map(({ between: [a, b], ratePerSec }) => words('verdictCross', { a, b, rate: rate(ratePerSec) }))
          .join(' ')
      : cheapest
          .map(({ fromPerSec, toPerSec, deployments }) =>
            words('verdictNoCross', {
              from: rate(fromPerSec),
              to: rate(toPerSec),
              cheapest: deployments.join(', '),
            }),
          )
          .join(' ');
  const rates = curve.curve[0]!.points.map(({ ratePerSec }) => ratePerSec);
  const table = {
    caption: words('costCurveY', { currency }),
    head: [words('costCurveX'), ...curve.curve.map(({ deployment }) => deployment)],
    rows: rates.map((at, i) => [
      plain(at, 3),
      ...curve.curve.map(({ points }) => (points[i]!.meets ? money(points[i]!.total, currency) : '–')),
    ]),
  };
  const question = words('costCurve');
  return (
    <Frame question={question} answer={answer} table={table} isWide>
      <Drawing label={`${question} ${answer}`} configure={() => configuration(curve)} of={curve} />
    </Frame>
  );
}

function configuration({ curve, crossings, currency }: BreakEven): ChartConfiguration {
  const lines = curve.map(({ deployment, points }, i) => ({
    label: deployment,
    data: points
      .filter(({ meets }) => meets)
      .map(({ ratePerSec, total }) => ({ x: ratePerSec, y: Number(total) })),
    borderColor: colours.series(i),
    backgroundColor: colours.series(i),
    borderDash: colours.dash(i),
    borderWidth: 2,
    pointRadius: 0,
  }));
  const marks = {
    label: words('sameCost'),
    data: crossings.map(({ ratePerSec, monthly }) => ({ x: ratePerSec, y: Number(monthly) })),
    borderColor: colours.ink(),
    backgroundColor: colours.ink(),
    showLine: false,
    pointStyle: 'crossRot' as const,
    pointRadius: 8,
    borderWidth: 2,
  };
  const axis = { ticks: { color: colours.soft() }, grid: { color: colours.line() } };
  return {
    type: 'line',
    data: { datasets: [...lines, marks] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { labels: { color: colours.ink() } } },
      scales: {
        x: {
          ...axis,
          type: 'logarithmic',
          title: { display: true, text: words('costCurveX'), color: colours.soft() },
        },
        y: {
          ...axis,
          type: 'logarithmic',
          title: { display: true, text: words('costCurveY', { currency }), color: colours.soft() },
        },
      },
    },
  };
}
