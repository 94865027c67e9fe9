/** OpenAPI 3.0 says `nullable: true` beside a schema, JSON Schema says it inside. */
export function nullAsType(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullAsType);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = value as Record<string, unknown>;
  const schema = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, nullAsType(item)]));
  // A property may be called so too, and then it is a schema.
  if (nullable !== true)
    return nullable === undefined ? schema : { ...schema, nullable: nullAsType(nullable) };
  return { anyOf: [schema, { type: 'null' }] };
}
