/** What every chart stands in: its question, the answer in a sentence, the picture, and the same as a table. */
import type { ComponentChildren } from 'preact';
import { words } from '../words/words.ts';

export interface TableData {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly question: string;
  readonly answer: string;
  readonly table: TableData;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}

export function Frame({ question, answer, table, isWide, children }: Props) {
  return (
    <figure class={isWide ? 'wide' : ''}>
      <h3>{question}</h3>
      <p>{answer}</p>
      {children}
      <details>
        <summary>{words('table')}</summary>
        <div class="scroll">
          <table>
            <caption>{table.caption}</caption>
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((cell, i) => (i === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
