/** Bytes that come in blocks to text; a sign may be cut in two between them. */
import { TextDecoder } from 'node:util';

export class Utf8Parts {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  /** Undefined for what is not UTF-8. Without a block: the end, where nothing may be left of a sign that was cut. */
  decode(block?: Uint8Array): string | undefined {
    try {
      return block ? this.decoder.decode(block, { stream: true }) : this.decoder.decode();
    } catch {
      return undefined;
    }
  }
}
