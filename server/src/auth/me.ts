import {
  type Db,
  findFirstDay,
  findReading,
  findSetting,
  getCadreName,
  hasWrittenLine,
  listAssignments,
  type NamedAssignment,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { PASSWORD_LEAST, PASSWORD_LEAST_OF_TWO } from '@so-viec/shared/account/account.schema';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import { addDays, type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { FirstDay } from '@so-viec/shared/first-day/first-day';
import { readReading } from '@so-viec/shared/reading/reading';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { failedCopyOf } from '../backup/schedule/backup-view.ts';
import { kindsOf } from '../import/rights/kind-rights.ts';
import { idleLimitOf } from './actor.ts';
import { missingFactorOf } from './second-factor/asked.ts';

/** Who left a post can still log for it this many days. */
const LOGGING_AFTER = 60;

/** Who is signed in, which post they hold today and which parts of the program are theirs. */
export async function readMe(db: Db, access: Access, now: Date) {
  const today = todayIn(now);
  const { accountId, cadreId } = access.actor;
  const isAdmin = access.actor.roles.some(({ role }) => role === 'admin');
  const [held, cadre, demo, reading, failedCopy] = await Promise.all([
    cadreId ? listHeld(db, cadreId, today) : [],
    cadreId ? getCadreName(db, cadreId) : null,
    findSetting(db, 'demo'),
    findReading(db, accountId),
    isAdmin ? failedCopyOf(db) : null,
  ]);
  const secondFactor = missingFactorOf(access);
  const log = held.some((assignment) => assignment.hasDutyToLog);
  const main = mainAssignmentOn(held, today);
  const top = access.organisation.tree.get(summaryRootOf(access) ?? '');
  return {
    account: accountOf(access),
    cadre,
    /** Opened again by a PIN or a passkey: the person's own day and no more. */
    isOfOwnDay: access.actor.isOfOwnDay,
    /** Until then a PIN or a passkey of this browser opens the day again; then it is the full sign-in. */
    signedInUntil: access.actor.signedInUntil,
    post: main ? postOf(access, main) : null,
    can: {
      log,
      review: access.couldEver('day-review.read'),
      summary: access.couldEver('summary.read'),
      describe: access.couldEver('description.change'),
      scheme: overseesBody(access),
      rating: overseesBody(access),
      closing: overseesBody(access),
      reopen: access.couldEver('closing.agree'),
      remind: access.couldEver('reminder.send'),
      jobs: can(access.relationsToAll(), 'job.read'),
      findingCounts: access.couldEver('finding-count.read'),
      findingCheck: can(access.relationsToAll(), 'finding.check'),
      findingSettings: can(access.relationsToAll(), 'finding-settings.read'),
      import: access.couldEver('import.run'),
      exchanges: kindsOf(access),
      transfer: access.couldEver('transfer.answer'),
      accounts: access.couldEver('account.read'),
      admin: isAdmin,
    },
    /** How this account reads on every machine; null until it was chosen once. */
    reading: reading ? readReading(reading) : null,
    firstDay: log && cadreId ? await readFirstDay(db, accountId, cadreId) : null,
    /** Whether they should have a second factor and have none, or do nothing else before. */
    secondFactor,
    /** To administrators, whoever they are besides: that copies fail since one was made, or were not what they should be. */
    failedCopy,
    /** Whether one of these stands at the top of every page. */
    isTold: access.actor.isOfOwnDay || secondFactor !== null || failedCopy !== null,
    isDemo: demo === '1',
    today,
    /** The server's clock, for a page that must tell the day without it. */
    now: now.toISOString(),
    summaryRootId: top?.unitId ?? null,
    summaryRoot: top ? { id: top.unitId, name: top.name, level: top.level } : null,
  };
}

function postOf({ organisation }: Access, { unitId, positionName, title }: NamedAssignment) {
  return { unitId, unitName: organisation.tree.get(unitId)?.name ?? '', positionName, title };
}

function accountOf({ actor }: Access) {
  const { accountId: id, username, displayName, mustChangePassword, noticeReadAt } = actor;
  const passwordLeast = actor.hasDevice ? PASSWORD_LEAST_OF_TWO : PASSWORD_LEAST;
  // So many milliseconds a page may rest untouched.
  const idleLimit = idleLimitOf(actor);
  return { id, username, displayName, mustChangePassword, noticeReadAt, passwordLeast, idleLimit };
}

/** Dossiers and ratings are of bodies: who heads a division reads none. */
function overseesBody(access: Access): boolean {
  const { tree } = access.organisation;
  return access.overseenUnitIds().some((unitId) => tree.get(unitId)?.isBody);
}

/** Where the steps of a first day stand; `open` from the first sign-in of somebody who never wrote a line. */
async function readFirstDay(db: Db, accountId: string, cadreId: string): Promise<FirstDay> {
  const row = await findFirstDay(db, accountId);
  if (row) return { state: row.state as FirstDay['state'], step: row.step };
  return { state: (await hasWrittenLine(db, cadreId)) ? 'left' : 'open', step: 0 };
}

function listHeld(db: Db, cadreId: string, today: CivilDay): Promise<NamedAssignment[]> {
  return listAssignments(db, { cadreIds: [cadreId], fromOn: addDays(today, -LOGGING_AFTER), toOn: today });
}

export type Me = Awaited<ReturnType<typeof readMe>>;

/** The top unit that the account oversees; of several the one with most units below. */
function summaryRootOf(access: Access): string | null {
  const { tree } = access.organisation;
  const overseen = new Set(access.overseenUnitIds());
  const tops = [...overseen].filter((id) => !overseen.has(tree.get(id)?.parentId ?? ''));
  const sizes = tops.map((id) => ({ id, size: subtreeOf(tree, id).length }));
  return sizes.sort((a, b) => b.size - a.size)[0]?.id ?? null;
}
