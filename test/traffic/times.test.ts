import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateUs } from '../../cli/traffic/dates.ts';
import { parseCount, parseDecimal } from '../../cli/traffic/numbers.ts';
import { grouped, lengthWords, parseWidthUs } from '../../cli/traffic/time-units.ts';
import { TimeReader } from '../../cli/traffic/times.ts';

describe('parseDateUs', () => {
  it('agrees with the platform on every moment of four centuries', () => {
    const moment = fc.date({
      min: new Date('1800-01-01T00:00:00Z'),
      max: new Date('2200-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (date) => {
        const iso = date.toISOString();
        const us = date.getTime() * 1000;
        expect(parseDateUs(iso)).toBe(us);
        expect(parseDateUs(iso.replace('T', ' ').replace('Z', ''))).toBe(us);
        expect(parseDateUs(iso.replace('Z', '+00:00'))).toBe(us);
      }),
      { seed: 7 },
    );
  });

  it('reads the usual forms, a missing zone as UTC', () => {
    const noon = Date.UTC(2024, 1, 29, 12) * 1000;
    for (const text of [
      '2024-02-29T12:00:00Z',
      '2024-02-29 12:00:00',
      '2024-02-29 12:00',
      '2024/02/29 12:00:00',
      ' 2024-02-29 12:00:00 UTC ',
      '2024-02-29T14:30:00+02:30',
      '2024-02-29T07:00:00-0500',
      '2024-02-29 13:00:00+01',
      '2024-02-29T12:00:00.000000000Z',
    ]) {
      expect(parseDateUs(text), text).toBe(noon);
    }
    expect(parseDateUs('2024-02-29')).toBe(noon - 12 * 3600e6);
    expect(parseDateUs('2024-02-29 12:00:00.1234567')).toBe(noon + 123_456);
    expect(parseDateUs('2024-02-29 12:00:00,5')).toBe(noon + 500_000);
  });

  it('takes nothing that is no date of the calendar', () => {
    for (const text of [
      '',
      'yesterday',
      '2023-02-29 00:00:00',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00 00:00:00',
      '2024-01-01 24:00:00',
      '2024-01-01 00:60:00',
      '2024-01-01 00:00:60',
      '2024-01-01 00:00:00.',
      '2024-01-01 00:00:00x',
      '2024-01-01 00:00:00+25:00',
      '01/02/2024',
      '12:00:00',
    ]) {
      expect(parseDateUs(text), text).toBeNaN();
    }
  });
});

describe('parseDecimal', () => {
  it('agrees with Number on what is a decimal', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(parseDecimal(String(x))).toBe(Number(String(x)));
      }),
      { seed: 7 },
    );
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 12 }), (n, places) => {
        const text = String(n).padStart(places + 1, '0');
        const decimal = `${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`;
        expect(parseDecimal(decimal)).toBe(Number(decimal));
      }),
      { seed: 7 },
    );
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      ' ',
      '.',
      '-',
      '12O',
      '0x10',
      'NaN',
      'Infinity',
      '1e',
      '1_000',
      '1,5',
      '1.2.3',
      '--1',
    ]) {
      expect(parseDecimal(text), text).toBeNaN();
    }
  });

  it('counts whole numbers only', () => {
    expect(['0', '94.0', ' 7 ', '1e3', '9007199254740991'].map(parseCount)).toEqual([
      0,
      94,
      7,
      1000,
      2 ** 53 - 1,
    ]);
    for (const text of ['-1', '0.5', '9007199254740992', '']) expect(parseCount(text), text).toBeNaN();
  });
});

describe('TimeReader', () => {
  const fresh = (text: string, unitUs?: number, certain = true) =>
    new TimeReader('ts', unitUs === undefined ? undefined : { unitUs, certain }).read(text);

  it('tells an epoch by its size and takes small numbers for seconds', () => {
    expect(fresh('1690000000')).toBe(1.69e15);
    expect(fresh('1690000000.123456')).toBe(1_690_000_000_123_456);
    expect(fresh('1690000000123')).toBe(1_690_000_000_123_000);
    expect(fresh('1690000000123456')).toBe(1_690_000_000_123_456);
    expect(fresh('1690000000123456000')).toBe(1_690_000_000_123_456);
    expect(fresh('99999999')).toBe(99_999_999e6);
    expect(fresh('0.25')).toBe(250_000);
  });

  it('believes a unit in the name, and a bare unit word unless the number is an epoch', () => {
    expect(fresh('1500', 1e3)).toBe(1_500_000);
    expect(fresh('1690000000', 1e3)).toBe(1.69e12);
    expect(fresh('3', 60e6, false)).toBe(180e6);
    expect(fresh('1690000000', 60e6, false)).toBe(1.69e15);
  });

  it('stays on the scale of the first row', () => {
    const reader = new TimeReader('ts');
    expect(reader.read('1690000000')).toBe(1.69e15);
    expect(reader.read('1690000001000')).toBeNaN();
    expect(reader.problem('1690000001000')).toBe(
      'ts must be a number (epoch seconds, as in the first row), got "1690000001000"',
    );
    expect(reader.read('2024-01-01')).toBeNaN();
    expect(reader.read('1690000001')).toBe(1_690_000_001e6);
  });
});

describe('lengths of time', () => {
  it('are read with their unit and printed in two', () => {
    expect(parseWidthUs('60s')).toBe(60e6);
    expect(parseWidthUs('1.5 min')).toBe(90e6);
    for (const text of ['60', 's', '0s', '-1s', '5 parsecs'])
      expect(parseWidthUs(text), text).toBeUndefined();
    expect([1, 250_000, 1.5e6, 60e6, 3600e6, 5400e6, 2_381_543e6].map(lengthWords)).toEqual([
      '1 µs',
      '250 ms',
      '1.5 s',
      '1 min',
      '1 h',
      '1 h 30 min',
      '27 d 13 h',
    ]);
    expect([0, 999, 1000, 1_891_713].map(grouped)).toEqual(['0', '999', '1,000', '1,891,713']);
  });
});
