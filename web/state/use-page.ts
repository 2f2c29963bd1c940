/** The page's state, kept in its address: the browser's own history is what undoes and does again. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { linkOf, readLink } from './link.ts';
import type { PageState } from './page-state.ts';

export interface Page {
  readonly state: PageState;
  /** What in the link could not be read. */
  readonly notes: readonly string[];
  /** `isMoving`: on the way to a value, as while a slider is drawn: it leaves no step of its own in the history. */
  readonly change: (next: PageState, isMoving?: boolean) => void;
}

export function usePage(): Page {
  const [{ state, notes }, setRead] = useState(() => readLink(location.hash));
  useEffect(() => {
    const onMove = () => setRead(readLink(location.hash));
    addEventListener('popstate', onMove);
    addEventListener('hashchange', onMove);
    return () => {
      removeEventListener('popstate', onMove);
      removeEventListener('hashchange', onMove);
    };
  }, []);
  const change = useCallback((next: PageState, isMoving = false) => {
    const link = linkOf(next);
    if (link !== location.hash) history[isMoving ? 'replaceState' : 'pushState'](null, '', link);
    setRead({ state: next, notes: [] });
  }, []);
  return { state, notes, change };
}
