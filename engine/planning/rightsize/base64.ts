/** Base64 (RFC 4648) to bytes and back, which the language itself does not have. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a! << 16) | (b << 8) | c;
    const signs = [18, 12, 6, 0].map((shift) => SIGNS[(bits >> shift) & 63]!);
    const left = bytes.length - i;
    text += left >= 3 ? signs.join('') : `${signs.slice(0, left + 1).join('')}${'='.repeat(3 - left)}`;
  }
  return text;
}

/** Undefined where the text is not base64; the padding at its end may be missing. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const signs = text.replace(/={1,2}$/, '');
  const isPadded = signs.length === text.length || text.length % 4 === 0;
  if (!isPadded || signs.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(signs)) return undefined;
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const sign of signs) {
    bits = ((bits << 6) | SIGNS.indexOf(sign)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}
