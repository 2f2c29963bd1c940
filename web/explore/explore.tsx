/** One ride: what is asked on the left, the answer on top, why on the right. */
import { useMemo } from 'preact/hooks';
import { BillChart } from '../charts/bill-chart.tsx';
import { CostCurve } from '../charts/cost-curve.tsx';
import { ShareBar } from '../share/share-bar.tsx';
import { changed, documentOf, type Scalar, type Scenarios } from '../state/ride.ts';
import type { Page } from '../state/use-page.ts';
import { Controls } from './controls.tsx';
import { useAnswers } from './use-answers.ts';
import { Verdict } from './verdict.tsx';

export function Explore({ page, scenarios }: { page: Page; scenarios: Scenarios }) {
  const { state, change } = page;
  const { ride } = state;
  const { document, issues } = useMemo(() => documentOf(ride, scenarios), [ride, scenarios]);
  const { answers, cancel } = useAnswers(document);
  const set = (path: string, value: Scalar | undefined, isMoving?: boolean) =>
    change({ ride: changed(ride, path, value) }, isMoving);
  const allIssues = [...issues, ...answers.issues];
  return (
    <>
      <Verdict answers={answers} issues={allIssues} cancel={cancel} />
      <main class="explore">
        <Controls page={page} document={document} scenarios={scenarios} issues={allIssues} set={set} />
        <div class={answers.isCurrent ? 'charts' : 'charts stale'}>
          <ShareBar ride={ride} document={document} result={answers.isPreview ? null : answers.result} />
          {answers.curve && <CostCurve curve={answers.curve} />}
          {answers.result && <BillChart result={answers.result} />}
        </div>
      </main>
    </>
  );
}
