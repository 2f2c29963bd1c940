import type { Plugin } from 'vite';

/** A module that exports, as its default, data that is made when the page is built. */
export function virtualModule(name: string, make: () => unknown): Plugin {
  const id = `virtual:${name}`;
  return {
    name: `taximeter:${name}`,
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    // As a string: engines read JSON faster than they read JavaScript.
    load: (asked) =>
      asked === `\0${id}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`
        : undefined,
  };
}
