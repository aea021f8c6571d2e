import { type Db, hasWorkBy, listCatalogues, type Trx } from '@so-viec/db';
import { isSameCode } from '@so-viec/shared/text/same-code';
import { inserting, type Plan, type PlanContext } from '../plan.ts';

/** The edition made when there is none and none is named; the first one holds from the earliest day. */
const DEFAULT_EDITION = 'MAC-DINH';
const EARLIEST = '1900-01-01';

/** The edition rows go into, and whether a file may add to it and change what is in it. */
export interface EditionOfFile {
  id: string;
  code: string;
  isNew: boolean;
  takesNew: boolean;
  takesChanges: boolean;
}

/**
 * The edition rows go into: the one named, or the latest that is in force. The first of all is in force from ever;
 * one of a new code is a draft for today, put in force on its page with the number of the decision.
 *
 * A draft takes everything. One in force by a decision is filled once (`isEmpty`: nothing of the kind is in it yet) and
 * then stands; the first of all, that nobody decided, takes more rows, and changes until work was written by it.
 */
export async function editionFor(
  db: Db | Trx,
  plan: Plan,
  context: PlanContext,
  isEmpty: (catalogueId: string) => Promise<boolean>,
): Promise<EditionOfFile> {
  const known = await listCatalogues(db);
  const inForce = known.filter(
    (c) => c.state !== 'draft' && c.fromOn <= context.today && (c.toOn === null || c.toOn >= context.today),
  );
  const code = context.edition ?? DEFAULT_EDITION;
  const named =
    (context.edition === undefined ? inForce.at(-1) : undefined) ?? known.find((c) => c.code === code);
  if (named) return { ...(await openness(db, named, isEmpty)), id: named.id, code: named.code, isNew: false };
  const other = known.find((one) => isSameCode(one.code, code))?.code;
  if (other !== undefined) {
    plan.refusals.push({ row: 0, column: '', code: 'code-by-case', params: { code, other } });
  }
  const id = context.newId();
  const isFirst = known.length === 0;
  const fromOn = isFirst ? EARLIEST : context.today;
  const state = isFirst ? 'in-force' : 'draft';
  inserting(plan, 'position_catalogue').push({
    ...{ id, code, title: '', decision: null, decidedOn: null, fromOn, toOn: null },
    ...{ state, copiedFromId: null, version: 1 },
  });
  return { id, code, isNew: true, takesNew: true, takesChanges: true };
}

type Catalogue = Awaited<ReturnType<typeof listCatalogues>>[number];

async function openness(
  db: Db | Trx,
  { id, state, decision }: Catalogue,
  isEmpty: (catalogueId: string) => Promise<boolean>,
) {
  if (state === 'draft') return { takesNew: true, takesChanges: true };
  if (state === 'in-force' && !decision) return { takesNew: true, takesChanges: !(await hasWorkBy(db, id)) };
  return { takesNew: await isEmpty(id), takesChanges: false };
}

/** Refuses the file where it would add to or change an edition that stands: the page refuses that too. */
export function refuseClosed(plan: Plan, edition: EditionOfFile): void {
  const isOpen =
    (plan.added === 0 || edition.takesNew) && (plan.changes.length === 0 || edition.takesChanges);
  if (isOpen) return;
  plan.refusals.push({ row: 0, column: '', code: 'edition-closed', params: { edition: edition.code } });
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
