import { describe, expect, it } from 'vitest';
import { resultJsonSchema, scenarioJsonSchema, usageJsonSchema } from '../../engine/scenario/json-schema.ts';

interface Node {
  readonly type?: string | string[];
  readonly description?: string;
  readonly properties?: Record<string, Node>;
  readonly required?: string[];
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
  readonly anyOf?: Node[];
  readonly oneOf?: Node[];
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

describe('scenario', () => {
  const schema = scenarioJsonSchema() as Node;

  it('is a closed object with the fields that must be there', () => {
    expect(schema).toMatchObject({ $schema: DRAFT, type: 'object', additionalProperties: false });
    expect(schema.required).toEqual(['traffic', 'deployments']);
    expect(schema.properties!.deployments!.items!.required).toEqual(['platform']);
    expect(schema.properties!.function!.required).toEqual(['duration']);
    expect(schema.properties!.horizon).toMatchObject({ type: 'string' });
    expect(schema.properties!.replications).toMatchObject({ type: ['integer', 'string'] });
  });

  it('describes every field', () => {
    const silent: string[] = [];
    const visit = (node: Node, path: string): void => {
      for (const [name, field] of Object.entries(node.properties ?? {})) {
        const isLabel = ['pattern', 'fault'].includes(name);
        if (!field.description && !isLabel) silent.push(`${path}.${name}`);
        visit(field, `${path}.${name}`);
      }
      for (const inner of [node.items, ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
        if (inner) visit(inner, path);
      if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, path);
    };
    visit(schema, 'scenario');
    expect(silent).toEqual([]);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});

describe('the other documents', () => {
  it('name their fields and stay open', () => {
    const usage = usageJsonSchema() as Node;
    expect(usage).toMatchObject({ $schema: DRAFT });
    expect(usage.anyOf![0]!.items!.required).toEqual(['platform']);
    const result = resultJsonSchema() as Node;
    expect(result.required).toEqual([
      'version',
      'taximeter',
      'scenario',
      'seed',
      'deployments',
      'comparison',
    ]);
    const deployment = result.properties!.deployments!.items!;
    expect(Object.keys(deployment.properties!.requests!.properties!)).toEqual(
      expect.arrayContaining([
        'arrived',
        'completed',
        'failed',
        'throttled',
        'timedOut',
        'dropped',
        'inFlight',
      ]),
    );
    expect(deployment.required).not.toContain('provisioned');
    expect(deployment.additionalProperties).not.toBe(false);
  });
});
