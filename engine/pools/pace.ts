/** How fast each of several goes that are served at once, as their number decides. */
export interface Pace {
  /** Service that each gets in a microsecond, with so many at once. */
  speed(count: number): number;
  /** 1 ÷ speed. */
  stretch(count: number): number;
}

/** Full speed up to so many, and an even share of that beyond. */
export class EvenShare implements Pace {
  private readonly fullSpeed: number;

  constructor(fullSpeed: number) {
    this.fullSpeed = fullSpeed;
  }

  speed(count: number): number {
    return Math.min(1, this.fullSpeed / count);
  }

  stretch(count: number): number {
    return Math.max(1, count / this.fullSpeed);
  }
}

/**
 * Each is in the way of the others: what they must do one after the other (contention), and what each must settle with each
 * (coherency). Together n of them do n ÷ (1 + a(n − 1) + bn(n − 1)) of what one does alone.
 *
 * Source: N. J. Gunther, Guerrilla Capacity Planning (2007), the universal scalability law.
 */
export class Contended implements Pace {
  /** All of it takes so many times as long. */
  factor = 1;
  private readonly contention: number;
  private readonly coherency: number;

  constructor(contention: number, coherency: number) {
    this.contention = contention;
    this.coherency = coherency;
  }

  speed(count: number): number {
    return 1 / this.stretch(count);
  }

  stretch(count: number): number {
    const others = count - 1;
    return this.factor * (1 + this.contention * others + this.coherency * count * others);
  }
}
