/** The page: header, the ride, and what a link could not say. */
import presets from 'virtual:presets';
import { Explore } from './explore/explore.tsx';
import { usePage } from './state/use-page.ts';
import { words } from './words/words.ts';

export function App() {
  const page = usePage();
  const { notes } = page;
  return (
    <>
      <button type="button" class="skip" onClick={skipToAnswer}>
        {words('skip')}
      </button>
      <header class="page">
        <h1>{words('title')}</h1>
        <span class="soft">{words('tagline')}</span>
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
