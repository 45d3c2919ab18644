type Schema = Readonly<Record<string, unknown>>;

/** What a value must be, and what an editor suggests by it. */
const suggested = new Set(['type', 'enum', '$ref', 'anyOf', 'items', 'properties', 'additionalProperties', 'default']);
const shown = new Set(['$schema', 'title', 'description', 'examples', 'definitions', 'defaultSnippets']);

/**
 * The same schema for an editor that completes by it and explains, but finds no mistakes: the server finds them all, and
 * says them better. Each value may be what it was, or anything.
 */
export function suggestingSchema(schema: Schema): Schema {
  const entries = Object.entries(schema);
  const own = entries.filter(([key]) => shown.has(key)).map(([key, value]) => [key, within(key, value)]);
  const others = entries
    .filter(([key, value]) => suggested.has(key) && value !== false)
    .map(([key, value]) => [key, within(key, value)]);
  return Object.fromEntries(
    others.length === 0 ? own : [...own, ['anyOf', [Object.fromEntries(others), {}]]],
  ) as Schema;
}

function within(key: string, value: unknown): unknown {
  if (key === 'properties' || key === 'definitions')
    return Object.fromEntries(
      Object.entries(value as Readonly<Record<string, Schema>>).map(([name, each]) => [name, suggestingSchema(each)]),
    );
  if (key === 'anyOf') return (value as readonly Schema[]).map(suggestingSchema);
  return key === 'items' || key === 'additionalProperties' ? suggestingSchema(value as Schema) : value;
}
