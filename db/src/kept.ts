import type { CompiledQuery, Kysely, QueryResult } from 'kysely';
import { type Db, dialectOf } from './dialects.ts';
import type { Schema } from './schema.ts';
import type { Trx } from './transaction.ts';

interface Built<R> {
  compile(db: Kysely<Schema>): CompiledQuery<R>;
}

/** Stands for one value while its statement is built. */
class Slot {
  readonly path: readonly (string | number)[];
  constructor(path: readonly (string | number)[]) {
    this.path = path;
  }
}

function slotsOf(value: unknown, path: readonly (string | number)[]): unknown {
  if (typeof value !== 'object' || value === null) return new Slot(path);
  if (Array.isArray(value)) return value.map((item, index) => slotsOf(item, [...path, index]));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, slotsOf(item, [...path, name])]),
  );
}

/** What decides the text of a statement besides its own words: how long its lists are, which columns its rows have. */
function shapeOf(values: object): string {
  let shape = '';
  for (const value of Object.values(values)) {
    if (typeof value !== 'object' || value === null) continue;
    shape += Array.isArray(value) ? `${value.length};` : `${Object.keys(value)};`;
  }
  return shape;
}

function filled(parameter: unknown, values: unknown): unknown {
  if (!(parameter instanceof Slot)) return parameter;
  return parameter.path.reduce((at, name) => (at as Record<string | number, unknown>)[name], values);
}

/**
 * A statement of a hot path: built and compiled once for each kind of database and shape of its values (plain
 * ones, lists of them, the columns of a row), then run with new ones. `build` sees placeholders: it hands values on
 * and never looks at them. Building statements took half the time of a save.
 */
export function kept<V extends object, R>(build: (db: Kysely<Schema>, values: V) => Built<R>) {
  const known = {
    sqlite: new Map<string, CompiledQuery<R>>(),
    postgres: new Map<string, CompiledQuery<R>>(),
  };
  return (db: Db | Trx, values: V): Promise<QueryResult<R>> => {
    const shape = shapeOf(values);
    const statements = known[dialectOf(db)];
    let statement = statements.get(shape);
    if (!statement) {
      statement = build(db, slotsOf(values, []) as V).compile(db);
      statements.set(shape, statement);
    }
    const parameters = statement.parameters.map((parameter) => filled(parameter, values));
    return db.executeQuery({ ...statement, parameters });
  };
}
