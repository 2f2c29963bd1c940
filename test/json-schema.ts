/**
 * Holds a document to a JSON Schema: the keywords that our schemas use, and no others. A keyword that is not known here
 * throws, so that a schema cannot come to mean more than is checked.
 */
type Schema = Readonly<Record<string, unknown>>;
type Check = (rule: never, value: unknown, schema: Schema, path: string) => readonly string[];

/** What is wrong, each with its path; empty where the document conforms. */
export function schemaIssues(schema: unknown, value: unknown, path = '$'): readonly string[] {
  if (schema === true) return [];
  if (schema === false) return [`${path} must not be there`];
  return Object.entries(schema as Schema).flatMap(([keyword, rule]) => {
    const check = CHECKS[keyword];
    if (!check) throw new Error(`the schema says ${keyword}, which is not checked`);
    return check(rule as never, value, schema as Schema, path);
  });
}

const nothing: Check = () => [];

const CHECKS: Readonly<Record<string, Check>> = {
  $schema: nothing,
  title: nothing,
  description: nothing,
  examples: nothing,
  type: (types: string | readonly string[], value, _, path) =>
    [types].flat().some((type) => isOfType(value, type)) ? [] : [`${path} must be ${types}`],
  const: (constant: unknown, value, _, path) => (value === constant ? [] : [`${path} must be ${constant}`]),
  enum: (values: readonly unknown[], value, _, path) =>
    values.includes(value) ? [] : [`${path} must be one of ${values}`],
  pattern: (pattern: string, value, _, path) =>
    typeof value !== 'string' || new RegExp(pattern, 'u').test(value)
      ? []
      : [`${path} must match ${pattern}`],
  anyOf: (schemas: readonly unknown[], value, _, path) =>
    fitting(schemas, value).length > 0 ? [] : [`${path} must fit one of ${schemas.length} schemas`],
  oneOf: (schemas: readonly unknown[], value, _, path) =>
    fitting(schemas, value).length === 1 ? [] : [`${path} must fit exactly one of ${schemas.length} schemas`],
  minItems: (least: number, value, _, path) =>
    !Array.isArray(value) || value.length >= least ? [] : [`${path} must have ${least} items or more`],
  maxItems: (most: number, value, _, path) =>
    !Array.isArray(value) || value.length <= most ? [] : [`${path} must have ${most} items or fewer`],
  prefixItems: (schemas: readonly unknown[], value, _, path) =>
    schemas.flatMap((schema, i) =>
      Array.isArray(value) && i < value.length ? schemaIssues(schema, value[i], `${path}[${i}]`) : [],
    ),
  items: (rule: unknown, value, { prefixItems = [] }, path) => {
    const first = (prefixItems as readonly unknown[]).length;
    const rest = Array.isArray(value) ? value.slice(first) : [];
    return rest.flatMap((item, i) => schemaIssues(rule, item, `${path}[${first + i}]`));
  },
  required: (names: readonly string[], value, _, path) =>
    isObject(value)
      ? names.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`)
      : [],
  properties: (schemas: Schema, value, _, path) =>
    isObject(value)
      ? Object.entries(schemas).flatMap(([name, rule]) =>
          name in value ? schemaIssues(rule, value[name], `${path}.${name}`) : [],
        )
      : [],
  propertyNames: (rule: unknown, value, _, path) =>
    isObject(value) ? Object.keys(value).flatMap((name) => schemaIssues(rule, name, `${path}.${name}`)) : [],
  additionalProperties: (rule: unknown, value, { properties = {} }, path) =>
    isObject(value)
      ? Object.keys(value)
          .filter((name) => !(name in (properties as Schema)))
          .flatMap((name) => schemaIssues(rule, value[name], `${path}.${name}`))
      : [],
};

function fitting(schemas: readonly unknown[], value: unknown): readonly unknown[] {
  return schemas.filter((schema) => schemaIssues(schema, value).length === 0);
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
    default:
      throw new Error(`the schema says type ${type}, which is not checked`);
  }
}
