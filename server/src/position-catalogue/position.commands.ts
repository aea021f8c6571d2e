import {
  type Db,
  type Edition,
  findPosition,
  insertPosition,
  inTransaction,
  listPositions,
  type Position,
  removePosition,
  type Trx,
  updatePosition,
} from '@so-viec/db';
import type { PositionInput } from '@so-viec/shared/position-catalogue/catalogue.schema';
import { foldText } from '@so-viec/shared/text/fold';
import { Problem } from '../http/problem.ts';
import { type Doer, draftToChange, refuseOddCode, refuseStale, settleCatalogue } from './doer.ts';

interface At {
  edition: string;
  code: string;
}

/** Writes a position of a draft at the version seen (0: new). The same write twice is one. */
export function savePosition(db: Db, doer: Doer, at: At, input: PositionInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await draftToChange(trx, at.edition);
    const known = await findPosition(trx, edition.id, at.code);
    const version = await writePosition(trx, { edition, known, code: at.code, input });
    if (version === undefined) return;
    const done = { object: 'position', objectId: input.id, objectVersion: version };
    await settleCatalogue(trx, doer, known ? 'position.change' : 'position.create', done);
  });
}

interface Writing {
  edition: Edition;
  known: Position | undefined;
  code: string;
  input: PositionInput;
}

/** The version written, or undefined when the row says the same already. */
async function writePosition(
  trx: Trx,
  { edition, known, code, input }: Writing,
): Promise<number | undefined> {
  const { id, version, rank, ...said } = input;
  const content = { ...said, nameFold: foldText(said.name), rank: rank || null };
  if (!known) {
    if (version > 0) throw new Problem('stale-version', { current: null });
    refuseOddCode(code, await listPositions(trx, edition.id));
    await insertPosition(trx, { id, catalogueId: edition.id, code, ...content, version: 1 });
    return 1;
  }
  if (known.id === id && saysTheSame(known, content)) return undefined;
  if (version === 0 || known.id !== id) throw new Problem('duplicate-id', { current: known });
  refuseStale(version, known);
  await updatePosition(trx, known, content);
  return version + 1;
}

/** Whether a row holds all that is to be written. */
export function saysTheSame<C extends object>(row: C, content: Partial<C>): boolean {
  return Object.entries(content).every(([key, value]) => row[key as keyof C] === value);
}

/** Takes a position of a draft away with its products. What is gone already is no mistake. */
export function dropPosition(db: Db, doer: Doer, at: At, version: number): Promise<void> {
  return inTransaction(db, async (trx) => {
    const edition = await draftToChange(trx, at.edition);
    const known = await findPosition(trx, edition.id, at.code);
    if (!known) return;
    refuseStale(version, known);
    await removePosition(trx, known.id);
    await settleCatalogue(trx, doer, 'position.remove', { object: 'position', objectId: known.id });
  });
}
