import {
  type Db,
  type DescriptionDraft,
  findDescriptionDraft,
  findDescriptionImport,
  inTransaction,
  type Trx,
  updateDescriptionDraft,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { DraftInput } from '@so-viec/shared/position-description/draft.schema';
import { descriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import type { Doubt, Leftover } from '@so-viec/shared/position-description/read/source';
import { audit } from '../audit/audit.ts';
import { fieldsOf } from '../http/input.ts';
import { Problem } from '../http/problem.ts';
import { says } from '../http/repeated.ts';
import { bodyOfFile, type Describer, owns, requireKnownPosition, requireTheirs } from './describer.ts';
import { addVersion } from './new-version.ts';

/** A draft of a file that is theirs; 404 of any other. */
export async function requireDraft(
  db: Db | Trx,
  describer: Pick<Describer, 'access'>,
  id: string,
): Promise<DescriptionDraft> {
  const draft = await findDescriptionDraft(db, id);
  const file = draft && (await findDescriptionImport(db, draft.importId));
  if (!file || !owns(describer, file)) throw new Problem('not-found');
  return draft;
}

/** A draft that still waits, at the version seen. Refuses 404, 412 a stale one, 422 one that is settled. */
async function draftToChange(
  trx: Trx,
  describer: Describer,
  id: string,
  version: number,
): Promise<DescriptionDraft> {
  const draft = await requireDraft(trx, describer, id);
  if (draft.state !== 'waiting') throw new Problem('draft-settled');
  if (draft.version !== version) throw new Problem('stale-version', { current: draft.version });
  return draft;
}

async function change(
  trx: Trx,
  describer: Describer,
  draft: DescriptionDraft,
  set: Partial<DescriptionDraft>,
) {
  const isCurrent = await updateDescriptionDraft(trx, draft, set);
  if (!isCurrent) throw new Problem('stale-version');
  const done = { object: 'description_draft', objectId: draft.id, objectVersion: draft.version + 1 };
  await audit(trx, describer, `description-draft.${set.state ?? 'mend'}`, done);
}

/** Keeps what a person made of a draft: nothing in it must be right yet, nor for them to take over. */
export async function mendDraft(db: Db, describer: Describer, id: string, input: DraftInput): Promise<void> {
  if (input.positionCode !== null) await requireKnownPosition(db, describer, input.positionCode);
  await inTransaction(db, async (trx) => {
    if (isMendedAs(await requireDraft(trx, describer, id), input)) return;
    const draft = await draftToChange(trx, describer, id, input.version);
    await change(trx, describer, draft, {
      content: JSON.stringify(input.content),
      positionCode: input.positionCode,
      doubts: keptOf<Doubt>(draft.doubts, input.doubts),
      leftovers: keptOf<Leftover>(draft.leftovers, input.leftovers),
    });
  });
}

const isMendedAs = (draft: DescriptionDraft, { version, content, positionCode }: DraftInput) =>
  draft.version === version + 1 &&
  draft.state === 'waiting' &&
  says(draft, { content: JSON.stringify(content), positionCode });

/** Those of the list that are still open; the rest has been dealt with. */
function keptOf<T extends { id: string }>(json: string, open: readonly string[]): string {
  const ids = new Set(open);
  return JSON.stringify((JSON.parse(json) as T[]).filter(({ id }) => ids.has(id)));
}

/** Sets a draft aside: it stays in its file and becomes no version. */
export function dropDraft(db: Db, describer: Describer, id: string, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (isSettledAs(await requireDraft(trx, describer, id), 'dropped', version)) return;
    const draft = await draftToChange(trx, describer, id, version);
    await change(trx, describer, draft, settled('dropped', describer));
  });
}

/** Whether this very request has been done before, its answer lost. */
const isSettledAs = (draft: DescriptionDraft, state: 'taken' | 'dropped', version: number) =>
  draft.state === state && draft.version === version + 1;

const settled = (state: 'taken' | 'dropped', { at, accountId }: Describer) => ({
  state,
  settledAt: at,
  accountId,
});

/** Makes a draft the next version of what its body, or all, say of the position. Refuses 422 without a position, 400 what is not right. */
export async function takeDraft(db: Db, describer: Describer, id: string, version: number): Promise<void> {
  const { positionCode, importId } = await requireDraft(db, describer, id);
  const file = await findDescriptionImport(db, importId);
  const unitId = bodyOfFile(describer, file?.unitId ?? null);
  if (positionCode) await requireTheirs(db, describer, { positionCode, unitId });
  await inTransaction(db, (trx) => take(trx, describer, id, version));
}

async function take(trx: Trx, describer: Describer, id: string, version: number): Promise<void> {
  if (isSettledAs(await requireDraft(trx, describer, id), 'taken', version)) return;
  const draft = await draftToChange(trx, describer, id, version);
  const { positionCode, importId } = draft;
  if (positionCode === null) throw new Problem('description-position-missing');
  const parsed = descriptionContent.safeParse(JSON.parse(draft.content));
  if (!parsed.success) throw new Problem('bad-input', { fields: fieldsOf(parsed.error.issues) });
  const file = await findDescriptionImport(trx, importId);
  const note = file?.fileName ?? '';
  const of = { positionCode, unitId: bodyOfFile(describer, file?.unitId ?? null) };
  await change(trx, describer, draft, settled('taken', describer));
  await addVersion(trx, describer, { ...of, id: newId(), content: parsed.data, note, draftId: id });
}
