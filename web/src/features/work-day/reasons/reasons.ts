import { cleanText } from '@so-viec/shared/text/fold';
import { isOpen, needsBasis } from '@so-viec/shared/work-day/work-day.rules';
import { api, call } from '../../../lib/api.ts';
import type { Held } from '../../../lib/outbox/held.ts';
import type { Holding, Sender } from '../../../lib/outbox/outbox.ts';
import type { DayView, WorkDay } from '../day-query.ts';

/** Why a day is over its standard or off, and why it is late; as typed. */
export type Reasons = { basis: string; lateReason: string };
export type ReasonName = keyof Reasons;

type Body = Reasons & { id: string; unitId: string };
/** The row after its reasons were written. */
export type WrittenDay = Pick<WorkDay, 'id' | 'unitId' | 'basis' | 'lateReason' | 'version'>;

const KIND = 'reasons';
const keyOf = (day: string, unitId: string) => `${KIND}:${day}:${unitId}`;

/** Which reasons the day cannot be submitted without. */
export function reasonsNeeded(view: DayView, totalMinutes: number): ReasonName[] {
  if (totalMinutes === 0) return [];
  const needsIts = needsBasis(totalMinutes, view.standardMinutes, view.leave !== null);
  return [...(needsIts ? (['basis'] as const) : []), ...(view.isLate ? (['lateReason'] as const) : [])];
}

/** Which reasons the day asks for. What was given before stays in sight. */
export function reasonsAsked(view: DayView, totalMinutes: number): ReasonName[] {
  const given = reasonsOf(view);
  const needed = reasonsNeeded(view, totalMinutes);
  return (['basis', 'lateReason'] as const).filter((name) => needed.includes(name) || given[name]);
}

/** The reasons as the server has them; several units of a day say the same. */
export function reasonsOf({ days }: Pick<DayView, 'days'>): Reasons {
  return {
    basis: days.find(({ basis }) => basis)?.basis ?? '',
    lateReason: days.find(({ lateReason }) => lateReason)?.lateReason ?? '',
  };
}

/** The units whose days take the reasons: those with lines of an open day, else the main post's. */
export function unitsToTell(view: DayView): string[] {
  const open = view.days.filter(({ state }) => isOpen(state)).map(({ unitId }) => unitId);
  const main = view.posts[0]?.unitId;
  return open.length > 0 || !main ? open : [main];
}

/** The reasons of one unit's day as they are held and sent. */
export function holdingOf(view: DayView, unitId: string, said: Reasons, freshId: string): Holding {
  const row = view.days.find((day) => day.unitId === unitId);
  const basis = cleanText(said.basis);
  const lateReason = cleanText(said.lateReason);
  return {
    key: keyOf(view.day, unitId),
    kind: KIND,
    day: view.day,
    draft: said,
    request: { id: row?.id ?? freshId, unitId, basis, lateReason } satisfies Body,
    version: row?.version ?? 0,
  };
}

/** Whether the server has the reasons word for word in every unit. */
export function areSaved(view: DayView, said: Reasons): boolean {
  return unitsToTell(view).every((unitId) => {
    const row = view.days.find((day) => day.unitId === unitId);
    return (
      (row?.basis ?? '') === cleanText(said.basis) && (row?.lateReason ?? '') === cleanText(said.lateReason)
    );
  });
}

function ownVersion(row: Held, current: unknown): number | undefined {
  const now = current as WrittenDay | undefined;
  // Lines written first made the day that these reasons knew nothing of; nobody has said anything there yet.
  if (row.version === 0 && now?.basis === '' && now.lateReason === '') return now.version;
  const isOurs = row.attempts.some((attempt) => {
    const { basis, lateReason } = attempt as Body;
    return now?.basis === basis && now.lateReason === lateReason;
  });
  return isOurs ? now?.version : undefined;
}

/** How reasons are sent. */
export const reasonSenders: Record<string, Sender> = {
  [KIND]: {
    send: (row) =>
      call(
        api.api['work-days'][':day'].reasons.$put({
          param: { day: row.day },
          json: { ...(row.request as Body), version: row.version },
        }),
      ),
    versionAfter: (answer) => (answer as WrittenDay).version,
    ownVersion,
  },
};

export const isOfReasons = (row: Pick<Held, 'kind' | 'day'>, day: string): boolean =>
  row.kind === KIND && row.day === day;
