import * as z from 'zod/mini';

type Json = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
};

/** What a field holds by its name, in all bodies or in those of one route. */
export type Fields = Record<string, unknown>;

/** A body that a route takes, by its own schema: what a name stands for is `fields`, all else the least that will do. */
export function bodyOf(schema: z.ZodMiniType, fields: Fields): unknown {
  return madeOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Json, '', fields);
}

function madeOf(json: Json, name: string, fields: Fields): unknown {
  if (Object.hasOwn(fields, name) && isTaken(json, fields[name])) return fields[name];
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  if (json.allOf) return Object.assign({}, ...json.allOf.map((part) => madeOf(part, name, fields)));
  const choices = json.anyOf ?? json.oneOf;
  if (choices) return choices.some(isNull) ? null : madeOf(choices[0] ?? {}, name, fields);
  return plainOf(json, fields);
}

const isNull = ({ type }: Json) => type === 'null';

/** A value of another kind is another field of the same name. */
function isTaken(json: Json, value: unknown): boolean {
  if (json.enum) return json.enum.includes(value);
  if (json.const !== undefined) return json.const === value;
  const choices = json.anyOf ?? json.oneOf;
  if (choices) return choices.some((choice) => isTaken(choice, value));
  const types = [json.type ?? []].flat();
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array');
  if (typeof value === 'number') return types.includes('number') || types.includes('integer');
  return types.length === 0 || types.includes(typeof value);
}

function plainOf(json: Json, fields: Fields): unknown {
  const [type] = [json.type ?? 'object'].flat();
  if ([json.type].flat().includes('null')) return null;
  if (type === 'object') {
    const named = (json.required ?? []).map((key) => [
      key,
      madeOf(json.properties?.[key] ?? {}, key, fields),
    ]);
    return Object.fromEntries(named);
  }
  if (type === 'array')
    return Array.from({ length: json.minItems ?? 0 }, () => madeOf(json.items ?? {}, '', fields));
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return Math.max(0, json.minimum ?? 0);
  return 'Rà soát';
}
