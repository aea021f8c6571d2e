import type { WorkEntry } from '@so-viec/db';
import { formatDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { inserting, type Plan, type PlanContext, refuse } from '../plan.ts';
import type { Existing } from './entry-existing.ts';
import type { Line } from './entry-line.ts';

const MINUTES_OF_DAY = 24 * 60;

const isOfFile = (existing: Existing, lines: readonly Line[]) => {
  const named = new Set(lines.map((line) => line.before?.id));
  return [...existing.lines.values()].filter((entry) => !named.has(entry.id));
};

/** Refuses what makes a person's day longer than 24 hours, with what is already written on it. */
export function refuseOverfullDays(lines: readonly Line[], existing: Existing, plan: Plan): void {
  const totals = new Map<string, number>();
  const dayOf = (entry: WorkEntry) => entry.cadreId + entry.workedOn;
  for (const entry of isOfFile(existing, lines)) {
    totals.set(dayOf(entry), (totals.get(dayOf(entry)) ?? 0) + entry.minutes);
  }
  for (const { row, entry } of lines) {
    const before = totals.get(dayOf(entry)) ?? 0;
    const total = before + entry.minutes;
    totals.set(dayOf(entry), total);
    if (!row || total <= MINUTES_OF_DAY || before > MINUTES_OF_DAY) continue;
    const params = {
      code: row.cadreCode,
      day: formatDay(row.workedOn),
      total: `${formatMinutes(total)} giờ`,
    };
    refuse(plan, { kind: 'entries', row: row.row, key: 'minutes' }, 'day-over-24h', params);
  }
}

/**
 * Puts every line that is new or moves into its day, after the lines the day has; makes the days that are missing.
 * Returns the days that wait to be accepted: who is named for a confidential line has not confirmed it.
 */
export function placeInDays(
  lines: readonly Line[],
  existing: Existing,
  plan: Plan,
  context: PlanContext,
): Set<string> {
  const days = new Map(existing.days.map((day) => [day.cadreId + day.workedOn + day.unitId, day.id]));
  const waiting = new Set(existing.days.filter(({ state }) => state === 'submitted').map(({ id }) => id));
  const accepted = new Set(existing.days.filter(({ state }) => state === 'accepted').map(({ id }) => id));
  const secretDays = new Set(lines.filter(({ entry }) => entry.isConfidential === 1).map(keyOfDay));
  const nextOrdinal = new Map<string, number>();
  for (const entry of existing.lines.values()) {
    const next = nextOrdinal.get(entry.workDayId) ?? 0;
    if (entry.ordinal >= next) nextOrdinal.set(entry.workDayId, entry.ordinal + 1);
  }
  for (const line of lines) {
    if (line.status === 'unchanged') continue;
    const { entry, before } = line;
    if (before) refuseTyped(line, before.workDayId, existing, plan);
    if (entry.isConfidential === 1 && accepted.has(entry.workDayId)) refuseAccepted(line, plan);
    if (entry.workDayId !== '') continue;
    const of = keyOfDay(line);
    let id = days.get(of);
    if (id === undefined) {
      const waits = secretDays.has(of);
      id = addDay(line, waits, plan, context);
      if (waits) waiting.add(id);
      days.set(of, id);
    }
    refuseTyped(line, id, existing, plan);
    if (entry.isConfidential === 1 && accepted.has(id)) refuseAccepted(line, plan);
    entry.workDayId = id;
    entry.ordinal = nextOrdinal.get(id) ?? 0;
    nextOrdinal.set(id, entry.ordinal + 1);
  }
  return waiting;
}

const keyOfDay = ({ entry }: Line) => entry.cadreId + entry.workedOn + entry.unitId;

/** A day that counts already would count hours that nobody confirmed. */
function refuseAccepted({ row }: Line, plan: Plan): void {
  if (!row) return;
  const params = { code: row.cadreCode, day: formatDay(row.workedOn) };
  refuse(plan, { kind: 'entries', row: row.row, key: 'isConfidential' }, 'secret-accepted-day', params);
}

/** Says how many new days wait for who is named for their confidential lines. */
export function tellWaiting(plan: Plan): void {
  const count = plan.writes.inserts.work_day?.filter(({ state }) => state === 'submitted').length ?? 0;
  if (count === 0) return;
  const text = `${count} ngày có việc mật nạp ở trạng thái chờ duyệt: duyệt được khi người xác nhận đã xác nhận.`;
  plan.notes.push({ code: 'days-to-confirm', text });
}

function refuseTyped({ row }: Line, workDayId: string, existing: Existing, plan: Plan): void {
  if (!row || !existing.typedDays.has(workDayId)) return;
  const params = { code: row.cadreCode, day: formatDay(row.workedOn) };
  refuse(plan, { kind: 'entries', row: row.row, key: 'workedOn' }, 'day-typed', params);
}

/** An imported day is history: accepted, by nobody; one that waits is handed in. */
function addDay({ entry }: Line, waits: boolean, plan: Plan, { newId, now }: PlanContext): string {
  const id = newId();
  inserting(plan, 'work_day').push({
    id,
    cadreId: entry.cadreId,
    workedOn: entry.workedOn,
    unitId: entry.unitId,
    state: waits ? 'submitted' : 'accepted',
    stepCount: 1,
    basis: '',
    lateReason: '',
    touchedAt: now,
    version: 1,
  });
  inserting(plan, 'day_step').push({
    id: newId(),
    workDayId: id,
    sequence: 1,
    kind: waits ? 'submission' : 'acceptance',
    at: now,
    accountId: null,
    reason: '',
  });
  return id;
}
