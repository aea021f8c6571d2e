import { type CivilDay, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { daysChanged, type Stretch } from '@so-viec/shared/closing/closing.rules';
import { sql } from 'kysely';
import { type Db, idsIn } from '../dialects.ts';
import type { Writes } from '../import/writes.queries.ts';
import { kept } from '../kept.ts';
import type { Trx } from '../transaction.ts';

/** A write would have moved the figures of a month that is closed. */
export class MonthClosed extends Error {
  readonly month: Month;
  constructor(month: Month) {
    super(`The month ${month} is closed`);
    this.name = 'MonthClosed';
    this.month = month;
  }
}

function refuse(found: { month: Month } | undefined): void {
  if (found) throw new MonthClosed(found.month);
}

const closingOfDay = kept((db, { id, month, outputId }: { id: string; month: Month; outputId: string }) =>
  db
    .selectFrom('closing as c')
    .innerJoin('work_day as d', 'd.unitId', 'c.unitId')
    .select('c.month')
    .where('d.id', '=', id)
    .where('c.month', '=', month)
    .where('c.reopenedAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('carried_output as k')
            .select('k.outputId')
            .whereRef('k.closingId', '=', 'c.id')
            .where('k.outputId', '=', outputId),
        ),
      ),
    ),
);

/**
 * Refuses a write to a day whose unit's month is closed. A product that was carried over (`outputId`) may still be decided on.
 * Asked behind the lock of the person: a closing waits for it, and who waited for a closing sees it.
 */
export async function requireOpenDay(
  trx: Trx,
  { id, month, outputId = '' }: { id: string; month: Month; outputId?: string },
): Promise<void> {
  refuse((await closingOfDay(trx, { id, month, outputId })).rows[0]);
}

/** Something that lasts and decides what a person owes: a post (with its unit) or a leave (without). */
interface Lasting extends Stretch {
  unitId?: string | null;
}

/**
 * Refuses what would move a person's days of a closed month: `after` null takes away, `before` null is new. The month
 * is closed for the person where their unit was closed with them in it, and for a post where its unit is.
 */
export async function requireOpenStretch(
  trx: Db | Trx,
  cadreId: string,
  of: { before: Lasting | null; after: Lasting | null; isOther: boolean },
): Promise<void> {
  const units = [of.before?.unitId, of.after?.unitId].filter((id) => typeof id === 'string');
  for (const { fromOn, toOn } of daysChanged(of.before, of.after, of.isOther)) {
    const [from, to] = [monthOf(fromOn), toOn === null ? '9999-12' : monthOf(toOn)];
    refuse(
      await trx
        .selectFrom('closing as c')
        .select('c.month')
        .where('c.reopenedAt', 'is', null)
        .where('c.month', '>=', from)
        .where('c.month', '<=', to)
        .where((eb) =>
          eb.or([
            ...(units.length > 0 ? [eb('c.unitId', 'in', units)] : []),
            eb.exists(
              eb
                .selectFrom('closed_cadre_month as m')
                .select('m.cadreId')
                .whereRef('m.closingId', '=', 'c.id')
                .where('m.cadreId', '=', cadreId),
            ),
          ]),
        )
        .orderBy('c.month')
        .limit(1)
        .executeTakeFirst(),
    );
  }
}

/** Refuses changes of units from a day on where one of them is closed in that month or later. */
export async function requireOpenUnits(trx: Trx, unitIds: readonly string[], on: CivilDay): Promise<void> {
  if (unitIds.length === 0) return;
  refuse(
    await trx
      .selectFrom('closing')
      .select('month')
      .where('unitId', 'in', unitIds)
      .where('month', '>=', monthOf(on))
      .where('reopenedAt', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  );
}

/** Refuses changes of the calendar on days of which any lies in a month that is closed anywhere. */
export async function requireOpenCalendar(trx: Trx, days: readonly CivilDay[]): Promise<void> {
  const months = [...new Set(days.map(monthOf))];
  if (months.length === 0) return;
  refuse(
    await trx
      .selectFrom('closing')
      .select('month')
      .where('month', 'in', months)
      .where('reopenedAt', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  );
}

/** Refuses an import that would move posts, leave or days (new ones, and those of `dayIds`) of a closed month. */
export async function requireOpenImport(
  db: Db | Trx,
  { inserts, updates }: Pick<Writes, 'inserts' | 'updates'>,
  dayIds: readonly string[],
): Promise<void> {
  const closed = await db
    .selectFrom('closing')
    .select(['unitId', 'month'])
    .where('reopenedAt', 'is', null)
    .execute();
  if (closed.length === 0) return;
  const keys = new Set(closed.map(({ unitId, month }) => `${unitId} ${month}`));
  const stored = await db
    .selectFrom('work_day as d')
    .select(['d.unitId', 'd.workedOn'])
    .where(idsIn(db, sql.ref('d.id'), dayIds))
    .execute();
  for (const { unitId, workedOn } of [...stored, ...(inserts.work_day ?? [])]) {
    if (keys.has(`${unitId} ${monthOf(workedOn)}`)) throw new MonthClosed(monthOf(workedOn));
  }
  await requireOpenRows(db, [...(inserts.assignment ?? []), ...(inserts.leave ?? [])], updates);
}

async function requireOpenRows(
  db: Db | Trx,
  inserts: readonly { cadreId: string; fromOn: CivilDay; toOn?: CivilDay | null; unitId?: string }[],
  updates: Writes['updates'],
): Promise<void> {
  for (const row of inserts) {
    const after = { ...row, toOn: row.toOn ?? null };
    await requireOpenStretch(db, row.cadreId, { before: null, after, isOther: false });
  }
  for (const { table, id, set } of updates) {
    if (table !== 'assignment' && table !== 'leave') continue;
    const before = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
    if (!before) continue;
    const after = { ...before, ...set } as typeof before;
    const isOther = Object.keys(set).some((name) => !['fromOn', 'toOn', 'version'].includes(name));
    await requireOpenStretch(db, before.cadreId, { before, after, isOther });
  }
}
