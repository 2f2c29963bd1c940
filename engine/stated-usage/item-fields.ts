/** The fields of one item, whether they stand on it or under `usage`, with their paths for issues. */
import type { Issue } from '../words/issue.ts';
import { describeValue } from '../words/issue.ts';
import { termOf } from './item-terms.ts';

export interface ItemField {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
}

export class ItemFields {
  /** Fields that are no terms: quantities, or unknown. */
  readonly quantities: readonly ItemField[];
  /** Whether a quantity was refused. */
  hasReported = false;
  /** Whether `usage` is something other than quantities by name. */
  hasUnreadUsage = false;
  /** Whether a plan, a size or the like was refused. */
  hasRejectedPurchase = false;
  private readonly terms = new Map<string, ItemField>();
  private readonly path: string;
  private readonly issues: Issue[];

  constructor(item: Readonly<Record<string, unknown>>, path: string, issues: Issue[]) {
    this.path = path;
    this.issues = issues;
    const { usage, ...own } = item;
    const quantities: ItemField[] = [];
    for (const field of [...listFields(own, path), ...this.usageFields(usage)]) {
      const term = termOf(field.name);
      if (term === undefined) quantities.push(field);
      else this.addTerm(term, field);
    }
    this.quantities = quantities.filter(({ value }) => value !== undefined && value !== null);
    this.refuseTwice();
  }

  /** The value of a term under any of its names. */
  term(name: string): unknown {
    return this.terms.get(name)?.value;
  }

  /** Reports against a term, or a key inside it: `region must be …`. */
  reject(term: string, rule: string, key?: string): void {
    const field = this.terms.get(term);
    const path = field?.path ?? join(this.path, term);
    const name = key ?? field?.name ?? term;
    this.issues.push({ path: key === undefined ? path : join(path, key), message: `${name} ${rule}` });
  }

  /** Reports against a quantity as written, or one that is missing. */
  report(name: string, message: string): void {
    this.hasReported = true;
    const field = this.quantities.find((candidate) => candidate.name === name);
    this.issues.push({ path: field?.path ?? join(this.path, name), message });
  }

  private usageFields(usage: unknown): ItemField[] {
    if (usage === undefined || usage === null) return [];
    const path = join(this.path, 'usage');
    if (isRecord(usage)) return listFields(usage, path);
    this.hasUnreadUsage = true;
    this.issues.push({ path, message: `usage must be quantities by name, got ${describeValue(usage)}` });
    return [];
  }

  /** What stands on the item and under `usage` too. */
  private refuseTwice(): void {
    const first = new Map<string, ItemField>();
    for (const field of this.quantities) {
      const before = first.get(field.name);
      if (before === undefined) first.set(field.name, field);
      else this.addIssue(field, `must not be stated as ${before.path} too`);
    }
  }

  private addIssue({ name, path }: ItemField, rule: string): void {
    this.issues.push({ path, message: `${name} ${rule}` });
  }

  private addTerm(term: string, field: ItemField): void {
    const before = this.terms.get(term);
    if (!before) this.terms.set(term, field);
    else this.addIssue(field, `must not be stated as ${before.path} too`);
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function listFields(record: Readonly<Record<string, unknown>>, path: string): ItemField[] {
  return Object.entries(record).map(([name, value]) => ({ name, path: join(path, name), value }));
}
