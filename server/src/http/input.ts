import type { FieldProblem } from '@so-viec/shared/problem/problem';
import { validator } from 'hono/validator';
import type * as z from 'zod/mini';
import { Problem } from './problem.ts';

const OWN_CODE = /^([a-z-]+)(?::(\d+))?$/;

/** zod's issues as the house's field problems: our own codes pass through, zod's become `bad-value`. */
export function fieldsOf(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  return issues.map(({ path, message }) => {
    const [, code, limit] = OWN_CODE.exec(message) ?? [];
    const field = { path: path.join('.'), code: code ?? 'bad-value' };
    return limit === undefined ? field : { ...field, params: { limit: Number(limit) } };
  });
}

function parse<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Problem('bad-input', { fields: fieldsOf(result.error.issues) });
  const path = nulIn(result.data);
  if (path) throw new Problem('bad-input', { fields: [{ path: path.join('.'), code: 'bad-character' }] });
  return result.data;
}

/** The way down to a text with U+0000, which PostgreSQL holds in no text: a code that is only looked up would break there. */
function nulIn(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const way = nulIn(item);
    if (way) return [name, ...way];
  }
  return undefined;
}

/** What each of these takes: the walks over all routes write bodies by it. */
const schemas = new WeakMap<object, z.ZodMiniType>();
export const bodySchemaOf = (handler: object): z.ZodMiniType | undefined => schemas.get(handler);

/** Validates the JSON body; the route reads `c.req.valid('json')`. Refuses with `bad-input` and its fields. */
export function jsonInput<S extends z.ZodMiniType>(schema: S) {
  const validates = validator('json', (value): z.output<S> => parse(schema, value));
  schemas.set(validates, schema);
  return validates;
}

/** Validates the query string. */
export function queryInput<S extends z.ZodMiniType>(schema: S) {
  return validator('query', (value): z.output<S> => parse(schema, value));
}

/** Validates the path's parameters. What nobody can have written is not there to be read: 404, as for any other address. */
export function pathInput<S extends z.ZodMiniType>(schema: S) {
  return validator('param', (value, { req }): z.output<S> => {
    const isRead = req.method === 'GET' || req.method === 'HEAD';
    if (isRead && !schema.safeParse(value).success) throw new Problem('not-found');
    return parse(schema, value);
  });
}
