/** What is stated otherwise in one scenario than in another, field by field. Both have their defaults filled in. */

export interface FieldChange {
  /** `deployments.lambda.memory`: deployments go by their names. */
  readonly path: string;
  /** As written; undefined where the field is not there. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** What people call it changes nothing. */
const WORDS: ReadonlySet<string> = new Set(['name', 'question', 'version']);

/** Deployments that stand in one of them alone are not among them. */
export function scenarioChanges(before: unknown, now: unknown): FieldChange[] {
  const changes: FieldChange[] = [];
  const visit = (path: string, a: unknown, b: unknown): void => {
    if (isHolder(a) && isHolder(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        if (path === '' && (WORDS.has(key) || key === 'deployments')) continue;
        visit(path === '' ? key : `${path}.${key}`, own(a, key), own(b, key));
      }
      return;
    }
    const [old, fresh] = [written(a), written(b)];
    // `1GB` is `1 GB`.
    if (old?.replaceAll(' ', '') !== fresh?.replaceAll(' ', ''))
      changes.push({ path, before: old, now: fresh });
  };
  visit('', before, now);
  const [earlier, later] = [deploymentsOf(before), deploymentsOf(now)];
  for (const [id, deployment] of later) {
    if (earlier.has(id)) visit(`deployments.${id}`, earlier.get(id), deployment);
  }
  return changes;
}

function deploymentsOf(scenario: unknown): Map<string, unknown> {
  const list = isHolder(scenario) ? own(scenario, 'deployments') : undefined;
  if (!Array.isArray(list)) return new Map();
  return new Map(list.flatMap((each) => (isHolder(each) ? [[String(own(each, 'id')), each] as const] : [])));
}

type Holder = Readonly<Record<string, unknown>>;

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function own(holder: Holder, key: string): unknown {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function written(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
