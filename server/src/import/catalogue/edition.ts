import { type Db, listCatalogues, type Trx } from '@so-viec/db';
import { inserting, type Plan, type PlanContext } from '../plan.ts';

/** The edition made when there is none and none is named; the first one holds from the earliest day. */
const DEFAULT_EDITION = 'MAC-DINH';
const EARLIEST = '1900-01-01';

/**
 * The edition rows go into: the one named, made from today (the first from ever) when there is none of that code, or
 * the latest that is in force.
 */
export async function editionFor(db: Db | Trx, plan: Plan, context: PlanContext): Promise<string> {
  const known = await listCatalogues(db);
  const inForce = known.filter(
    (c) => c.fromOn <= context.today && (c.toOn === null || c.toOn >= context.today),
  );
  const named =
    context.edition === undefined ? inForce.at(-1) : known.find((c) => c.code === context.edition);
  if (named) return named.id;
  const code = context.edition ?? DEFAULT_EDITION;
  const sameCode = known.find((c) => c.code === code);
  if (sameCode) return sameCode.id;
  const id = context.newId();
  const fromOn = known.length === 0 ? EARLIEST : context.today;
  inserting(plan, 'position_catalogue').push({ id, code, decision: null, fromOn, toOn: null });
  return id;
}

/** Refusals of a code that stands in two rows. */
export function firstRows(): (code: string, row: number) => number | undefined {
  const first = new Map<string, number>();
  return (code, row) => {
    const other = first.get(code);
    if (other === undefined) first.set(code, row);
    return other;
  };
}
