import { type Db, listCatalogues, type Trx } from '@so-viec/db';
import { inserting, type Plan, type PlanContext } from '../plan.ts';

/** The edition made when there is none and none is named; the first one holds from the earliest day. */
const DEFAULT_EDITION = 'MAC-DINH';
const EARLIEST = '1900-01-01';

/**
 * The edition rows go into: the one named, or the latest that is in force. The first of all is in force from ever;
 * one of a new code is a draft for today, put in force on its page with the number of the decision.
 */
export async function editionFor(db: Db | Trx, plan: Plan, context: PlanContext): Promise<string> {
  const known = await listCatalogues(db);
  const inForce = known.filter(
    (c) => c.state !== 'draft' && c.fromOn <= context.today && (c.toOn === null || c.toOn >= context.today),
  );
  const named =
    context.edition === undefined ? inForce.at(-1) : known.find((c) => c.code === context.edition);
  if (named) return named.id;
  const code = context.edition ?? DEFAULT_EDITION;
  const sameCode = known.find((c) => c.code === code);
  if (sameCode) return sameCode.id;
  const id = context.newId();
  const isFirst = known.length === 0;
  const fromOn = isFirst ? EARLIEST : context.today;
  const state = isFirst ? 'in-force' : 'draft';
  inserting(plan, 'position_catalogue').push({
    ...{ id, code, title: '', decision: null, decidedOn: null, fromOn, toOn: null },
    ...{ state, copiedFromId: null, version: 1 },
  });
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
