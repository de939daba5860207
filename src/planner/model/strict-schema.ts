// The strict form of a tool's schema, in which a server makes the model keep to it: all fields required, none besides,
// an optional one may be null. The SDK's own conversion refuses optional fields, so this one stands in for it.
import type { JsonSchema, ToolDeclaration } from './wire.ts';

/** Pure. What strict mode does not know is left out of the schemas; the tools check it all the same. */
export function strictTools(tools: readonly ToolDeclaration[]): ToolDeclaration[] {
  return tools.map((tool) => ({ ...tool, parameters: strict(tool.parameters) }));
}

// Lengths of texts, defaults and dialects are not part of strict mode.
const unsupported = new Set(['$schema', 'default', 'minLength', 'maxLength']);

function strict(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword]) => !unsupported.has(keyword));
  const result: Record<string, unknown> = {};
  for (const [keyword, value] of kept) {
    // The branches of a tagged union exclude each other, so that any of them is the one.
    if (keyword === 'oneOf' || keyword === 'anyOf') result.anyOf = asSchemas(value).map(strict);
    else if (keyword === 'items') result.items = strict(asSchema(value));
    else if (keyword !== 'properties' && keyword !== 'required') result[keyword] = value;
  }
  if (schema.type !== 'object') return result;
  const properties = Object.entries(asSchema(schema.properties));
  const required = Array.isArray(schema.required) ? schema.required : [];
  return {
    ...result,
    properties: Object.fromEntries(
      properties.map(([name, property]) => {
        const each = strict(asSchema(property));
        return [name, required.includes(name) ? each : orNull(each)];
      }),
    ),
    required: properties.map(([name]) => name),
    additionalProperties: false,
  };
}

function orNull({ description, ...schema }: JsonSchema): JsonSchema {
  const described = description === undefined ? {} : { description };
  return { ...described, anyOf: [schema, { type: 'null' }] };
}

function asSchemas(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.map(asSchema) : [];
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
