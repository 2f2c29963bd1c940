import { describe, expect, it } from 'vitest';
import { quantityText } from '../../engine/money/decimal.ts';
import { fraction } from '../../engine/money/fraction.ts';
import { bytesToGigabytes, payloadBytes, payloadFields } from '../../engine/stated-usage/payload.ts';
import { stated } from './stated.ts';

const FIELDS = { ...payloadFields('message'), messages: { states: 'messages', written: 'number' } } as const;

/** Bytes of a message of those that are stated, or what is wrong. */
function bytes(words: Readonly<Record<string, unknown>>, ...of: string[]): string | undefined {
  const { usage: read, reports } = stated(FIELDS, of.length === 0 ? { messages: 1, ...words } : words);
  const value = payloadBytes(read, 'message', ...(of.length === 0 ? ['messages'] : of));
  return reports[0] ?? (value && quantityText(value));
}

describe('a payload', () => {
  it('is bytes of 1,024 to the KB and the MB, in words of either', () => {
    expect(bytes({ messageKb: 64 })).toBe('65536');
    expect(bytes({ messageKb: 0.5 })).toBe('512');
    expect(bytes({ messageSize: '1 MB' })).toBe('1048576');
    expect(bytes({ messageKb: '300 B' })).toBe('300');
    expect(bytes({ messageSize: '64 KB' })).toBe(bytes({ messageKb: 64 }));
    expect(bytes({})).toBeUndefined();
  });

  it('must be of something that is stated', () => {
    expect(bytes({ messageKb: 64, messages: 3 }, 'events', 'messages')).toBe('65536');
    expect(bytes({ messageKb: 64 }, 'messages', 'events')).toMatch(
      /^messages: messages must be stated with messageKb\b/,
    );
    expect(bytes({ messageSize: '1 KB' }, 'messages')).toContain('with messageSize');
  });

  it('is stated once', () => {
    expect(bytes({ messageKb: 1, messageSize: '1 KB' })).toBe(
      'messageSize: messageSize must not be stated as messageKb too',
    );
  });

  it('is gigabytes of 2^30 bytes', () => {
    expect(bytesToGigabytes(fraction(2n ** 29n))).toEqual(fraction(1n, 2n));
  });
});
