/** What can be taken away: the link, the command, the scenario and the result. */
import { useState } from 'preact/hooks';
import type { Result } from '../../engine/result.ts';
import type { Ride } from '../state/ride.ts';
import { words } from '../words/words.ts';
import { commandOf } from './command.ts';
import { saveFile } from './save-file.ts';

interface Props {
  readonly ride: Ride;
  readonly document: Readonly<Record<string, unknown>>;
  readonly result: Result | null;
}

export function ShareBar({ ride, document, result }: Props) {
  const [said, setSaid] = useState('');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words('copied'));
    } catch {
      // Where the clipboard is closed to us, it can be copied by hand.
      setSaid(text);
    }
  };
  const saveScenario = async () => {
    const { stringify } = await import('yaml');
    saveFile(`${ride.scenario}.yaml`, stringify(document), 'text/yaml');
  };
  return (
    <div class="share">
      <button type="button" onClick={() => copy(location.href)}>
        {words('copyLink')}
      </button>
      <button type="button" onClick={() => copy(commandOf(ride))}>
        {words('copyCommand')}
      </button>
      <button type="button" onClick={saveScenario}>
        {words('saveScenario')}
      </button>
      <button
        type="button"
        disabled={result === null}
        onClick={() =>
          saveFile(`${ride.scenario}.json`, `${JSON.stringify(result, null, 2)}\n`, 'application/json')
        }
      >
        {words('saveResult')}
      </button>
      <span role="status" class="soft">
        {said}
      </span>
    </div>
  );
}
