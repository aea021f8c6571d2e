import {
  type Db,
  type FormFile,
  findFormFile,
  findFormFilePart,
  inTransaction,
  listFormFilePeople,
} from '@so-viec/db';
import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import type { FormFileInput } from '@so-viec/shared/review/form/form-file.schema';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Logger } from 'pino';
import type { Access } from '../../access/access.ts';
import { isClosed } from '../../access/scopes.ts';
import { yearsSeen } from '../../annual-rating/view/annual-list.ts';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import { peopleSeen } from '../../review/view/review-list.ts';
import { beginFormFile } from './forms.commands.ts';
import { formsProgress, formsUnderWay, startFormsFile } from './worker/forms-desk.ts';

/** People in one file; a country prints by provinces. */
const MOST_PEOPLE = 5000;
const MOST_FILES = 3;
/** A file that its worker has not marked for so long is written no more. */
const LOST_AFTER = 5 * 60_000;

interface Desk {
  db: Db;
  url: string;
  log: Logger;
}

/** Has the forms of everybody in a unit whom the reader may see written; the same request twice is one file. */
export async function orderFormFile(desk: Desk, user: ReviewUser, wanted: FormFileInput): Promise<void> {
  const { access, today } = user;
  const { id, period, unit, format } = wanted;
  if (period > today.slice(0, period.length)) throw new Problem('future-period');
  const people = await peopleOf(desk.db, user, { period, unit: unit ?? undefined });
  if (people.length === 0) throw new Problem('not-found');
  if (people.length > MOST_PEOPLE) {
    throw new Problem('forms-too-many', { params: { count: people.length, most: MOST_PEOPLE } });
  }
  const { versions, tree, changeCount } = access.organisation;
  const unitId = unit === null ? null : (versions.find(({ code }) => code === unit)?.unitId ?? null);
  const isPart = unitId !== null && !seesWhole(access, unitId);
  const cadreIds = people.map(({ cadreId }) => cadreId);
  const { accountId } = access.actor;
  const isKnown = (await findFormFile(desk.db, id)) !== undefined;
  if (!isKnown && formsUnderWay(accountId) >= MOST_FILES) throw new Problem('forms-under-way');
  const of = { ...wanted, unitId, cadreIds, isPart };
  if (!(await inTransaction(desk.db, (trx) => beginFormFile(trx, user, of)))) return;
  const name = tree.get(unitId ?? '')?.name ?? '';
  const named = unitId === null ? 'các đơn vị được xem' : isPart ? `${name} (phần được xem)` : name;
  startFormsFile(desk, { id, accountId }, { format, period, cadreIds, of: named, today, changeCount });
}

/** Whether the reader sees everybody of a unit; else a file of it holds a part, and says so. */
function seesWhole(access: Access, unitId: string): boolean {
  const scopes = [access.overseeingScope(), access.reviewScope()];
  const { tree, authorities } = access.organisation;
  const leaders = subtreeOf(tree, unitId).flatMap((id) => {
    const { heads = [], deputies = [] } = authorities.get(id) ?? {};
    return [...heads, ...deputies].map((cadreId) => ({ cadreId, unitId: id }));
  });
  return scopes.some(
    (scope) =>
      (scope.all || scope.unitIds.includes(unitId)) && !leaders.some((leader) => isClosed(scope, leader)),
  );
}

/** Everybody in a file of a month or year whom the reader oversees. */
async function peopleOf(
  db: Db,
  user: ReviewUser,
  { period, unit }: { period: string; unit: string | undefined },
): Promise<{ cadreId: string }[]> {
  if (isMonth(period)) return peopleSeen(db, user, { month: period, unit });
  return (await yearsSeen(db, user, { year: Number(period), unit })).map(({ person }) => person);
}

/** The file of this id, for who asked for it. */
export async function requireFormFile(db: Db, access: Access, id: string): Promise<FormFile> {
  const file = await findFormFile(db, id);
  if (!file || file.accountId !== access.actor.accountId) throw new Problem('not-found');
  return file;
}

/** Whose forms are in a file; refuses it to who may not see everybody in it any more. */
export async function requireStillSeen(db: Db, user: ReviewUser, file: FormFile): Promise<string[]> {
  const { versions } = user.access.organisation;
  const unit = versions.find(({ unitId }) => unitId === file.unitId)?.code;
  const people = await peopleOf(db, user, { period: file.period, unit });
  const seen = new Set(people.map(({ cadreId }) => cadreId));
  const inFile = await listFormFilePeople(db, file.id);
  if (inFile.length < file.total || inFile.some((cadreId) => !seen.has(cadreId)))
    throw new Problem('not-found');
  return inFile;
}

/** How far a file is. */
export function viewOfFormFile(file: FormFile, now: Date) {
  const { id, name, total, size, seenAt } = file;
  const here = formsProgress(id);
  const isLost = file.state === 'working' && !here && now.getTime() - Date.parse(seenAt) > LOST_AFTER;
  const { done, skipped } = here && file.state === 'working' ? here : file;
  const state = (isLost ? 'failed' : file.state) as 'working' | 'done' | 'failed';
  return { id, name, state, done, total, skipped, size };
}

/** The bytes of a finished file, part by part as they are taken. Refuses one that is not finished. */
export function bytesOf(db: Db, file: FormFile): ReadableStream<Uint8Array> {
  if (file.state !== 'done') throw new Problem('forms-not-ready');
  let part = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const content = await findFormFilePart(db, file.id, part++);
      if (content) controller.enqueue(new Uint8Array(content));
      else controller.close();
    },
  });
}
