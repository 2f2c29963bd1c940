/** Words by name, with values put in. */
import { en, type WordName } from './en.ts';

export type Values = Readonly<Record<string, string | number>>;

export function words(name: WordName, values: Values = {}): string {
  return en[name].replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
