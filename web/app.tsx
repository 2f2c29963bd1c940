/** The page: header, the view that is open, and what a link could not say. */
import presets from 'virtual:presets';
import { Explore } from './explore/explore.tsx';
import { VIEWS, type View } from './state/page-state.ts';
import { usePage } from './state/use-page.ts';
import { words } from './words/words.ts';

const VIEW_WORDS = { explore: 'viewExplore', compare: 'viewCompare', learn: 'viewLearn' } as const;

export function App() {
  const page = usePage();
  const { state, notes, change } = page;
  const open = (view: View) => change({ ...state, view });
  return (
    <>
      <button type="button" class="skip" onClick={skipToAnswer}>
        {words('skip')}
      </button>
      <header class="page">
        <h1>{words('title')}</h1>
        <span class="soft">{words('tagline')}</span>
        <div class="views" role="tablist" aria-label={words('title')}>
          {VIEWS.map((view) => (
            <button
              key={view}
              type="button"
              role="tab"
              aria-selected={state.view === view}
              onClick={() => open(view)}
            >
              {words(VIEW_WORDS[view])}
            </button>
          ))}
        </div>
      </header>
      {notes.length > 0 && (
        <ul role="status">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Explore page={page} scenarios={presets} />
    </>
  );
}

/** No link: the address is the page's state, which one would change. */
function skipToAnswer(): void {
  document.getElementById('answer')?.focus();
}
