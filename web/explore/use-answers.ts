/** What is known of a document so far: a preview at once, then the whole run, then the curve of cost against traffic. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BreakEven } from '../../engine/planning/breakeven/result.ts';
import type { Result } from '../../engine/result.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { Cancelled, EngineClient, RefusedScenario } from '../worker/engine-client.ts';

export interface Answers {
  /** The document that they are of, as text. */
  readonly of: string;
  readonly result: Result | null;
  /** Of the document that is asked now, or still of the one before. */
  readonly isCurrent: boolean;
  readonly isPreview: boolean;
  /** Of the whole run; null where none is under way. */
  readonly share: number | null;
  readonly curve: BreakEven | null;
  /** Nothing more is to come. */
  readonly isSettled: boolean;
  readonly issues: readonly Issue[];
  readonly fault: string | null;
}

const NOTHING: Answers = {
  of: '',
  result: null,
  isCurrent: false,
  isPreview: false,
  share: null,
  curve: null,
  isSettled: false,
  issues: [],
  fault: null,
};

/** More lines nobody can tell apart, and bills of a few hours are cents. */
const MOST_LINES = 6;

function hasCurve({ deployments, scenario }: Result): boolean {
  const { month, functions } = scenario as { readonly month?: unknown; readonly functions?: unknown };
  const lines = deployments.length;
  return lines > 1 && lines <= MOST_LINES && month !== 'actual' && functions === undefined;
}

const startWorker = () =>
  new Worker(new URL('../worker/engine-worker.ts', import.meta.url), { type: 'module' });

export function useAnswers(document: unknown): { answers: Answers; cancel: () => void } {
  const client = useRef<EngineClient | null>(null);
  client.current ??= new EngineClient(startWorker);
  const [answers, setAnswers] = useState(NOTHING);
  const key = JSON.stringify(document);
  useEffect(() => {
    const engine = client.current!;
    let isOver = false;
    const tell = (known: Partial<Answers>) => {
      if (!isOver) setAnswers((before) => ({ ...before, ...known }));
    };
    tell({ of: key, isCurrent: false, share: 0, curve: null, isSettled: false, issues: [], fault: null });
    const work = async () => {
      const result = await engine.ask('preview', { document });
      tell({ result, isCurrent: true, isPreview: true });
      const whole = await engine.ask('run', { document }, (share) => tell({ share }));
      tell({ result: whole, isCurrent: true, isPreview: false, share: null });
      const curve = hasCurve(whole) ? await engine.ask('curve', { document }) : null;
      tell({ curve, isSettled: true });
    };
    work().catch((error: unknown) => {
      if (error instanceof Cancelled) return;
      if (error instanceof RefusedScenario) tell({ issues: error.issues, share: null, isSettled: true });
      else tell({ fault: String(error), share: null, isSettled: true });
    });
    return () => {
      isOver = true;
      engine.cancel();
    };
  }, [key]);
  const cancel = useCallback(() => {
    client.current!.cancel();
    setAnswers((before) => ({ ...before, share: null }));
  }, []);
  // A change is drawn once before anything is asked: what is known by then is of the document before.
  const isOld = answers.of !== key;
  return { answers: isOld ? { ...answers, isCurrent: false, isSettled: false } : answers, cancel };
}
