/** A planned scenario as a file: YAML, or JSON by its name, with the traffic files it names found from where it lies. */
import { dirname, isAbsolute, join, relative } from 'node:path';
import { documentText } from '../read-document.ts';

export async function plannedScenarioText(document: object, target: string, source: string): Promise<string> {
  const moved = withTraffic(document, (file) => (isAbsolute(file) ? file : fromTarget(file, target, source)));
  if (target.endsWith('.json')) return `${JSON.stringify(moved, null, 2)}\n`;
  return documentText(moved);
}

function fromTarget(file: string, target: string, source: string): string {
  if (file === '-') return file;
  return relative(dirname(target), join(source === '-' ? '.' : dirname(source), file));
}

function withTraffic(document: object, place: (file: string) => string): object {
  const { traffic } = document as { readonly traffic?: unknown };
  const moved = (each: unknown) => {
    const { file } = (each ?? {}) as { readonly file?: unknown };
    return typeof file === 'string' ? { ...(each as object), file: place(file) } : each;
  };
  return { ...document, traffic: Array.isArray(traffic) ? traffic.map(moved) : moved(traffic) };
}
