/** The change in one sentence: what costs more or less now, by how much, and whether the cheapest is another one. */
import { isMonthly, periodWords } from '../output/comparison.ts';
import { compareDecimals } from '../output/decimal.ts';
import { formatMoney } from '../output/money.ts';
import type { Changes, DeploymentChange } from './change.ts';
import { shareWords } from './increase-limit.ts';
import { listed, listedBriefly } from './listed.ts';

/** More names than these make a sentence that nobody reads. */
const NAMED = 2;

/** `Monthly cost goes up by $41.00 (12 %) on lambda; servers costs the same`. */
export function changeHeadline(changes: Changes): string {
  const { changed, added, gone, result } = changes;
  const up = bySize(changed.filter(({ difference }) => compareDecimals(difference, '0') > 0));
  const down = bySize(changed.filter(({ difference }) => compareDecimals(difference, '0') < 0));
  const same = changed.filter(({ certainty }) => certainty === 'none').map(({ id }) => id);
  const cost = isMonthly(result) ? 'Monthly cost' : `Cost${periodWords(result)}`;
  const moves = [...movesWords('up', up), ...movesWords('down', down)];
  const first =
    moves.length > 0
      ? [`${cost} goes ${moves.join(' and ')}`, ...(same.length === 0 ? [] : [sameWords(same)])]
      : same.length > 0
        ? [`${cost} stays the same on ${listedBriefly(same, NAMED + 1)}`]
        : [];
  const named = (words: string, ids: readonly { readonly id: string }[]) =>
    ids.length === 0
      ? []
      : [
          `${words}: ${listedBriefly(
            ids.map(({ id }) => id),
            NAMED + 1,
          )}`,
        ];
  return [...first, ...named('new', added), ...named('gone', gone), ...cheapestWords(changes)].join('; ');
}

function bySize(changes: readonly DeploymentChange[]): DeploymentChange[] {
  const size = ({ difference }: DeploymentChange) => difference.replace('-', '');
  return [...changes].sort((a, b) => compareDecimals(size(b), size(a)));
}

/** `up by $41.00 (12 %) on lambda, $3.00 (1 %) on task and 2 more`. */
function movesWords(direction: 'up' | 'down', changes: readonly DeploymentChange[]): string[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, NAMED).map((change) => {
    const amount = formatMoney(change.difference.replace('-', ''), change.now.bill.currency);
    const doubt = change.certainty === 'chance' ? ', within chance' : '';
    return `${amount}${shareWords(change)} on ${change.id}${doubt}`;
  });
  const more = changes.length - shown.length;
  return [`${direction} by ${listed([...shown, ...(more === 0 ? [] : [`${more} more`])])}`];
}

function sameWords(ids: readonly string[]): string {
  return `${listedBriefly(ids, NAMED + 1)} ${ids.length === 1 ? 'costs' : 'cost'} the same`;
}

function cheapestWords({ baseline, result }: Changes): string[] {
  const [was, is] = [baseline.comparison.cheapest, result.comparison.cheapest];
  return was === is ? [] : [`cheapest is now ${is} (was ${was})`];
}
