/** Where does the money go? A bar a deployment, a part a bill line. */
import type { ChartConfiguration } from 'chart.js';
import type { Result } from '../../engine/result.ts';
import { money } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import { colours } from './colours.ts';
import { Drawing } from './drawing.tsx';
import { Frame } from './frame.tsx';

export function BillChart({ result }: { result: Result }) {
  const question = words('bill');
  const rows = result.deployments.flatMap(({ id, bill }) =>
    bill.lines.map(({ label, amount }) => [id, label, money(amount, bill.currency)]),
  );
  const answer = result.deployments
    .map(({ id, bill }) => {
      const [most] = [...bill.lines].sort((a, b) => Number(b.amount) - Number(a.amount));
      return most ? `${id}: ${most.label} ${money(most.amount, bill.currency)}` : id;
    })
    .join('; ');
  const table = { caption: question, head: ['', '', ''], rows };
  return (
    <Frame question={question} answer={answer} table={table} isWide>
      <Drawing label={`${question} ${answer}`} configure={() => configuration(result)} of={result} />
    </Frame>
  );
}

function configuration({ deployments }: Result): ChartConfiguration {
  const items = [...new Set(deployments.flatMap(({ bill }) => bill.lines.map(({ label }) => label)))];
  const axis = { ticks: { color: colours.soft() }, grid: { color: colours.line() } };
  return {
    type: 'bar',
    data: {
      labels: deployments.map(({ id }) => id),
      datasets: items.map((item, i) => ({
        label: item,
        data: deployments.map(({ bill }) =>
          bill.lines.reduce((sum, line) => sum + (line.label === item ? Number(line.amount) : 0), 0),
        ),
        backgroundColor: colours.series(i),
      })),
    },
    options: {
      animation: false,
      indexAxis: 'y',
      maintainAspectRatio: false,
      plugins: { legend: { labels: { color: colours.ink() } } },
      scales: { x: { ...axis, stacked: true }, y: { ...axis, stacked: true } },
    },
  };
}
