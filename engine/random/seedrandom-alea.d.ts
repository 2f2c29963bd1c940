/** seedrandom ships no types for its single generators; this is the part of alea that is used here. */
declare module 'seedrandom/lib/alea.js' {
  interface AleaState {
    s0: number;
    s1: number;
    s2: number;
    c: number;
  }
  interface AleaGenerator {
    (): number;
    state(): AleaState;
  }
  export default function alea(seed: string, options: { state: true }): AleaGenerator;
}
