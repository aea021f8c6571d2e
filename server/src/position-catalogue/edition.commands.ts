import {
  copyEditionContent,
  type Db,
  type Edition,
  findEdition,
  findLastLineOfEdition,
  insertCatalogueStep,
  insertEdition,
  inTransaction,
  listCatalogues,
  listDecidedCatalogues,
  lockOrganisation,
  removeEdition,
  type Trx,
  updateEdition,
} from '@so-viec/db';
import { addDays, formatDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { InForceInput, NewEditionInput } from '@so-viec/shared/position-catalogue/catalogue.schema';
import {
  type EditionLife,
  type EditionStepKind,
  forceProblems,
} from '@so-viec/shared/position-catalogue/edition.rules';
import { isSameCode } from '@so-viec/shared/text/same-code';
import { Problem } from '../http/problem.ts';
import { isRepeated } from '../http/repeated.ts';
import { type Doer, draftToChange, editionToChange, refuseStale, settleCatalogue } from './doer.ts';

const OBJECT = 'position_catalogue';

/** Drafts an edition, empty or as a copy of another. The same request twice makes one. 409 another of that id, 422 a code that is taken. */
export function draftEdition(db: Db, doer: Doer, input: NewEditionInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const known = await findEdition(trx, input.code);
    const source = input.copyOf === null ? undefined : await findEdition(trx, input.copyOf);
    if (input.copyOf !== null && !source) throw new Problem('not-found');
    const { title, fromOn } = input;
    const content = { title, fromOn, copiedFromId: source?.id ?? null };
    if (isRepeated(known?.id === input.id ? known : undefined, content)) return;
    const taken = known ?? (await listCatalogues(trx)).find(({ code }) => isSameCode(code, input.code));
    if (taken) throw refusedAt('code', 'edition-code-taken', { code: taken.code });
    await insertEdition(trx, draftOf(input, source));
    if (source) await copyEditionContent(trx, source.id, input.id);
    await stepOf(trx, doer, { catalogueId: input.id, kind: 'draft', on: null, note: '' });
    await settleCatalogue(trx, doer, 'catalogue.draft', { object: OBJECT, objectId: input.id });
  });
}

function draftOf({ id, code, title, fromOn }: NewEditionInput, source: Edition | undefined): Edition {
  const life = { fromOn, toOn: null, state: 'draft', copiedFromId: source?.id ?? null, version: 1 };
  return { id, code, title, decision: null, decidedOn: null, ...life };
}

/** Keeps what was done to an edition, by whom and why. */
export function stepOf(
  trx: Trx,
  { at, accountId }: Doer,
  step: { catalogueId: string; kind: EditionStepKind; on: string | null; note: string },
): Promise<void> {
  return insertCatalogueStep(trx, { id: newId(), ...step, at, accountId });
}

/**
 * Puts a draft in force from a day; the edition in force before ends the day before. Refuses 422 what has no decision,
 * runs backwards, or would move lines already written under the former edition. Asked twice it is done once.
 */
export function putInForce(db: Db, doer: Doer, code: string, input: InForceInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    const edition = await editionToChange(trx, code);
    if (isSameForce(edition, input)) return;
    await draftToChange(trx, code);
    refuseStale(input.version, edition);
    const former = (await listDecidedCatalogues(trx)).findLast(({ toOn }) => toOn === null);
    const fields = forceProblems(input, { former: former && lifeOf(former), today: doer.today });
    if (fields.length > 0) throw new Problem('edition-not-ready', { fields });
    if (former) await replaceFormer(trx, doer, former, input.fromOn);
    const { decision, decidedOn, fromOn } = input;
    await updateEdition(trx, edition, { decision, decidedOn, fromOn, state: 'in-force' });
    await stepOf(trx, doer, { catalogueId: edition.id, kind: 'in-force', on: fromOn, note: '' });
    const objectVersion = edition.version + 1;
    const detail = { fromOn, decision };
    const done = { object: OBJECT, objectId: edition.id, objectVersion, detail };
    await settleCatalogue(trx, doer, 'catalogue.in-force', done);
  });
}

const lifeOf = ({ state, fromOn, toOn }: Edition): EditionLife => ({
  state: state as EditionLife['state'],
  fromOn,
  toOn,
});

function isSameForce(edition: Edition, { decision, decidedOn, fromOn }: InForceInput): boolean {
  return (
    edition.state === 'in-force' &&
    edition.decision === decision &&
    edition.decidedOn === decidedOn &&
    edition.fromOn === fromOn
  );
}

async function replaceFormer(trx: Trx, doer: Doer, former: Edition, fromOn: string): Promise<void> {
  const lastLine = await findLastLineOfEdition(trx, former.id, fromOn);
  if (lastLine !== undefined) throw refusedAt('fromOn', 'edition-has-lines', { day: formatDay(lastLine) });
  await updateEdition(trx, former, { state: 'replaced', toOn: addDays(fromOn, -1) });
  await stepOf(trx, doer, { catalogueId: former.id, kind: 'replaced', on: fromOn, note: '' });
}

/** Takes a draft away with all that is in it. What is gone already is no mistake. */
export function dropDraft(db: Db, doer: Doer, code: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    if (!(await findEdition(trx, code))) return;
    const edition = await draftToChange(trx, code);
    refuseStale(version, edition);
    await removeEdition(trx, edition.id);
    await settleCatalogue(trx, doer, 'catalogue.drop', { object: OBJECT, objectId: edition.id });
  });
}

/** A refusal of one field of the form. */
export function refusedAt(
  path: string,
  code: ConstructorParameters<typeof Problem>[0],
  params: Record<string, string | number> = {},
): Problem {
  return new Problem(code, { params, fields: [{ path, code, params }] });
}
