/** The answer in words, before any picture; told to screen readers when it has settled. */
import { comparedTotal } from '../../engine/index.ts';
import type { BreakEven } from '../../engine/planning/breakeven/result.ts';
import type { Result } from '../../engine/result.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { parseDurationUs } from '../../engine/words/quantity.ts';
import { count, milliseconds, money, rate, share } from '../words/numbers.ts';
import { words } from '../words/words.ts';
import type { Answers } from './use-answers.ts';

interface Props {
  readonly answers: Answers;
  readonly issues: readonly Issue[];
  readonly cancel: () => void;
}

export function Verdict({ answers, issues, cancel }: Props) {
  const { result, curve, isCurrent, isPreview, share: done, fault } = answers;
  return (
    <section
      class="verdict"
      aria-label={words('verdict')}
      id="answer"
      tabIndex={-1}
      data-settled={answers.isSettled}
    >
      {issues.length > 0 || fault !== null ? (
        <Refusal issues={issues} fault={fault} />
      ) : (
        <p class={isCurrent ? 'answer' : 'answer stale'} aria-live="polite">
          {result ? verdictOf(result, isCurrent ? curve : null) : words('verdictRunning')}
        </p>
      )}
      <p class="soft">
        {result && factsOf(result)}
        {isPreview && ` · ${words('preview')}`}
        {done !== null && (
          <>
            {' '}
            <progress value={done} max={1} aria-label={words('verdictRunning')} />{' '}
            <button type="button" onClick={cancel}>
              {words('cancel')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}

function Refusal({ issues, fault }: { issues: readonly Issue[]; fault: string | null }) {
  return (
    <div role="alert">
      <p class="answer">{words('verdictRefused')}</p>
      <ul>
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {message} ({path})
          </li>
        ))}
        {fault !== null && <li>{fault}</li>}
      </ul>
    </div>
  );
}

/** `At 12/s servers is cheapest: $30.37 a month. lambda costs $32.64. lambda and servers cost the same at 11.2/s.` */
function verdictOf(result: Result, curve: BreakEven | null): string {
  const byCost = [...result.deployments].sort((a, b) => Number(comparedTotal(a)) - Number(comparedTotal(b)));
  const [cheapest, ...others] = byCost;
  const { currency } = result.comparison;
  const cost = (each: (typeof byCost)[number]) => money(comparedTotal(each), currency);
  const parts = [
    words('verdictCheapest', {
      rate: rate(ratePerSecOf(result)),
      cheapest: cheapest!.id,
      cost: cost(cheapest!),
    }),
    ...others.map((each) => words('verdictOther', { name: each.id, cost: cost(each) })),
    ...(curve?.crossings ?? []).map(({ between: [a, b], ratePerSec }) =>
      words('verdictCross', { a, b, rate: rate(ratePerSec) }),
    ),
  ];
  return parts.join(' ');
}

/** Of what arrived: whatever the pattern is, and of all functions together. */
function ratePerSecOf({ scenario, deployments }: Result): number {
  const { horizon } = scenario as { readonly horizon: unknown };
  return deployments[0]!.requests.arrived / ((parseDurationUs(horizon).value ?? Number.NaN) / 1e6);
}

function factsOf(result: Result): string {
  const [{ requests, interval }] = result.deployments as [Result['deployments'][number]];
  const slowest = Math.max(...result.deployments.map(({ latencyMs }) => latencyMs.p99));
  const cold = Math.max(...result.deployments.map(({ coldStartRatio }) => coldStartRatio));
  const grounds = words('grounds', {
    requests: count(requests.arrived),
    runs: interval.replications,
    seed: result.seed,
  });
  return `p99 ${milliseconds(slowest)} · cold ${share(cold)} · ${grounds}`;
}
