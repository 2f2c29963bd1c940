/** What is known of a document so far: a preview at once, then the whole run, then the curve of cost against traffic. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BreakEven } from '../../engine/planning/breakeven/result.ts';
import type { Result } from '../../engine/result.ts';
import type { Issue } from '../../engine/words/issue.ts';
import { Cancelled, EngineClient, RefusedScenario } from '../worker/engine-client.ts';

export interface Answers {
  readonly result: Result | null;
  /** Of the document that is asked now, or still of the one before. */
  readonly isCurrent: boolean;
  readonly isPreview: boolean;
  /** Of the whole run; null where none is under way. */
  readonly share: number | null;
  readonly curve: BreakEven | null;
  readonly issues: readonly Issue[];
  readonly fault: string | null;
}

const NOTHING: Answers = {
  result: null,
  isCurrent: false,
  isPreview: false,
  share: null,
  curve: null,
  issues: [],
  fault: null,
};

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
    tell({ isCurrent: false, share: 0, curve: null, issues: [], fault: null });
    const work = async () => {
      const result = await engine.ask('preview', { document });
      tell({ result, isCurrent: true, isPreview: true });
      const whole = await engine.ask('run', { document }, (share) => tell({ share }));
      tell({ result: whole, isCurrent: true, isPreview: false, share: null });
      tell({ curve: await engine.ask('curve', { document }) });
    };
    work().catch((error: unknown) => {
      if (error instanceof Cancelled) return;
      if (error instanceof RefusedScenario) tell({ issues: error.issues, share: null });
      else tell({ fault: String(error), share: null });
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
  return { answers, cancel };
}
