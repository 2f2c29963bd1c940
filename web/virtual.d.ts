/** Modules that are made when the page is built (web/build). */
declare module 'virtual:presets' {
  const presets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  export default presets;
}

declare module 'virtual:catalogue' {
  const catalogue: readonly {
    readonly id: string;
    readonly name: string;
    readonly provider: string;
    readonly kind: 'function' | 'vm' | 'container' | 'service';
    readonly knobs: readonly string[];
  }[];
  export default catalogue;
}
