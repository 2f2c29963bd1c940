import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FullestFirst } from '../../engine/pools/fullest-first.ts';
import { LeastLoaded } from '../../engine/pools/least-loaded.ts';

fc.configureGlobal({ seed: 1 });

type Step = { readonly does: 'add' | 'take' | 'release' | 'remove'; readonly which: number };

const steps = fc.array(
  fc.record<Step>({
    does: fc.constantFrom('add', 'take', 'take', 'take', 'release', 'release', 'remove'),
    which: fc.nat({ max: 1000 }),
  }),
  { maxLength: 300 },
);

const CHOICES = [
  { Servers: LeastLoaded, which: 'fewest', due: (loads: number[]) => Math.min(...loads) },
  { Servers: FullestFirst, which: 'most', due: (loads: number[]) => Math.max(...loads) },
];

describe.each(CHOICES)('$Servers.name', ({ Servers, which: rule, due }) => {
  it(`always hands out a server on duty with the ${rule} requests and a place, and -1 when all are full`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), steps, (places, script) => {
        const servers = new Servers(places);
        const load: number[] = [];
        const onDuty = new Set<number>();
        for (const { does, which } of script) {
          const busy = load.flatMap((requests, server) => (requests > 0 ? [server] : []));
          if (does === 'add') {
            servers.add(load.length);
            onDuty.add(load.length);
            load.push(0);
          } else if (does === 'take') {
            const server = servers.take();
            const loads = [...onDuty].map((each) => load[each]!).filter((each) => each < places);
            if (loads.length === 0) expect(server).toBe(-1);
            else {
              expect(onDuty.has(server)).toBe(true);
              expect(load[server]).toBe(due(loads));
              load[server]!++;
            }
          } else if (does === 'release' && busy.length > 0) {
            const server = busy[which % busy.length]!;
            servers.release(server);
            load[server]!--;
          } else if (does === 'remove' && onDuty.size > 0) {
            const server = [...onDuty][which % onDuty.size]!;
            servers.remove(server);
            onDuty.delete(server);
          }
          expect(load.map((_, server) => servers.load[server])).toEqual(load);
          expect(load.map((_, server) => servers.isOnDuty(server))).toEqual(
            load.map((_, server) => onDuty.has(server)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts what it handed out', () => {
    const servers = new Servers(4);
    servers.add(0);
    expect([servers.take(), servers.take(), servers.load[0]]).toEqual([0, 0, 2]);
  });
});

describe('a hundred servers of three places', () => {
  it('are filled evenly, least loaded first', () => {
    const servers = new LeastLoaded(3);
    for (let server = 0; server < 100; server++) servers.add(server);
    for (let i = 0; i < 250; i++) servers.take();
    expect(servers.load.filter((load) => load === 2)).toHaveLength(50);
    expect(servers.load.filter((load) => load === 3)).toHaveLength(50);
  });

  it('are filled one after the other, fullest first', () => {
    const servers = new FullestFirst(3);
    for (let server = 0; server < 100; server++) servers.add(server);
    for (let i = 0; i < 250; i++) servers.take();
    expect(servers.load.filter((load) => load === 3)).toHaveLength(83);
    expect(servers.load.filter((load) => load === 0)).toHaveLength(16);
  });
});
