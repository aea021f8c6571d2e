import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayView, dayQuery } from '../../features/work-day/day-query.ts';
import { fetchDay } from '../../features/work-day/fetch-day.ts';
import { type ReasonName, reasonsNeeded } from '../../features/work-day/reasons/reasons.ts';
import type { ReasonsInHand } from '../../features/work-day/reasons/use-reasons.ts';
import { daysToWithdraw, withdrawDay } from '../../features/work-day/steps/steps.ts';
import { useHeldSubmission } from '../../features/work-day/steps/use-held-submission.ts';
import { mendLine, numbersOf } from '../../features/work-entry/saving/saving-words.tsx';
import { putCursor } from '../../features/work-entry/sheet/actions.ts';
import { change, type SheetModel } from '../../features/work-entry/sheet/model.ts';
import { forgetClaims, takeClaims } from '../../features/work-entry/sheet/news.ts';
import { settleLines } from '../../features/work-entry/sheet/saving.ts';
import { isEmpty, isSaved, type Sheet } from '../../features/work-entry/sheet/sheet.ts';
import { savingOf, totalOf, unsaidIn } from '../../features/work-entry/sheet/status.ts';
import { useSheetPart } from '../../features/work-entry/sheet/use-sheet.ts';
import type { Lines } from '../../features/work-entry/shown/lines-context.ts';
import { formatShortDay } from '../../lib/format.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { handIn } from './hand-in.ts';

const isReason = (path: string): path is ReasonName => path === 'basis' || path === 'lateReason';
const CODES = { basis: 'basis-missing', lateReason: 'late-reason-missing' } as const;
const TRIES = 2;

/** Sends all that is typed. Says what is wrong, with the cursor there; what waits for the network is in no way. */
async function settleAll(
  t: TFunction,
  model: SheetModel,
  reasons: ReasonsInHand,
): Promise<string | undefined> {
  putCursor(model, null);
  change(model, forgetClaims);
  await settleLines(model);
  await reasons.settle();
  return mendFirst(t, model);
}

/** Goes to the first line that is refused; which ones are, in words. */
function mendFirst(t: TFunction, model: SheetModel): string | undefined {
  const { wrong, conflicts } = savingOf(model.store.get());
  const first = wrong[0] ?? conflicts[0];
  if (!first) return undefined;
  mendLine(model, first.id);
  const why = [
    wrong.length > 0 && t('workDay.step.mendFirst', { lines: numbersOf(wrong) }),
    conflicts.length > 0 && t('workDay.step.chooseFirst', { lines: numbersOf(conflicts) }),
  ];
  return t('workDay.step.notYet', { why: why.filter(Boolean).join('; ') });
}

/** Refuses a reason that is not given before anything is sent, as the server would: whoever types on types into its field. */
function refuseUnreasoned(view: DayView, sheet: Sheet, { said }: ReasonsInHand): void {
  const { wrong, conflicts } = savingOf(sheet);
  if (wrong.length > 0 || conflicts.length > 0) return;
  const needed = reasonsNeeded(view, totalOf(sheet).minutes);
  const fields = needed
    .filter((name) => said[name].trim() === '')
    .map((path) => ({ path, code: CODES[path] }));
  const [first] = fields;
  if (first) throw new Problem({ code: first.code, fields });
}

/** Takes the day back in every unit; a version that moved on meanwhile is read and tried once more. */
async function takeBack(read: () => Promise<DayView>): Promise<void> {
  for (let tries = 1; ; tries++) {
    const days = daysToWithdraw(await read());
    try {
      for (const day of days) await withdrawDay(day);
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale-version' || tries === TRIES) throw error;
    }
  }
}

/** Reads the day anew from the server itself: a step is taken at its versions, not at those that are kept here. */
const reader =
  (queryClient: QueryClient, { day }: DayView) =>
  () =>
    queryClient.fetchQuery({ ...dayQuery(day), queryFn: () => fetchDay(day), staleTime: 0 });

/** `aside` stands in no way of the step. `until`: it holds only while something of the day is not sent, or while a line needs mending. */
type Said = { isRefusal: boolean; text: string; aside?: string; until?: 'sent' | 'mended' };
/** What was said of the last step where more than the page of one day keeps it. */
export type KeptSaid = readonly [Said | null, (said: Said | null) => void];
export type SaidOfStep = Said;
type StepName = 'submitted' | 'withdrawn';
type Outcome = { refusal?: string | undefined; waits?: boolean };

const isAllSent = (sheet: Sheet) => sheet.rows.every((row) => isEmpty(row) || isSaved(row, sheet.day));

/** Why a step was not taken. */
function refusalOf(t: TFunction, error: unknown, key: StepName, { standardMinutes }: DayView): string {
  if (!(error instanceof Problem)) return problemText(t, error);
  if (error.isOffline && key === 'withdrawn') return t('workDay.step.withdrawOffline');
  const isOffDay = error.code === 'basis-missing' && standardMinutes === 0;
  return isOffDay ? t('workDay.step.basisOff') : problemText(t, error);
}

type Taken = { key: StepName; refusal: string | undefined; isSaved: boolean };

/** What is said of a step that was taken, or was not. */
function toldOf(t: TFunction, sheet: Sheet, { key, refusal, isSaved }: Taken): Said {
  const isRefusal = refusal !== undefined;
  const isWaiting = isRefusal && !(isAllSent(sheet) && isSaved);
  const unsaid = key === 'submitted' && !isRefusal ? unsaidIn(sheet) : 0;
  return {
    ...{ isRefusal, text: refusal ?? t(`workDay.step.${key}`, { day: formatShortDay(sheet.day) }) },
    ...(isWaiting && { until: 'sent' }),
    ...(unsaid > 0 && { aside: t('workDay.step.unsaid', { count: unsaid }) }),
  };
}

/** What was said of the last step, until that is over; kept here or where the caller keeps it. */
function useSaid(isOver: Record<'sent' | 'mended', boolean>, kept: KeptSaid | undefined): KeptSaid {
  const own = useState<Said | null>(null);
  const [last, setSaid] = kept ?? own;
  const isPast = last?.until !== undefined && isOver[last.until];
  useEffect(() => {
    if (isPast) setSaid(null);
  }, [isPast, setSaid]);
  return [isPast ? null : last, setSaid];
}

/** Submitting the day and taking it back, with what stood in the way in words. */
export function useSteps(
  view: DayView,
  { model }: Pick<Lines, 'model'>,
  reasons: ReasonsInHand,
  outbox: RunningOutbox,
  kept?: KeptSaid,
) {
  const { t } = useTranslation();
  const { isAllDone, isMended } = useSheetPart(model, (sheet) => ({
    isAllDone: isAllSent(sheet),
    isMended: savingOf(sheet).wrong.length === 0,
  }));
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const isOver = { sent: isAllDone && reasons.isSaved, mended: isMended };
  const [said, setSaid] = useSaid(isOver, kept);
  const read = reader(queryClient, view);
  const submission = useHeldSubmission(outbox, view, () => void read().catch(() => undefined));

  /** Runs a step; `body` says why it was not taken, if it was not, or that it waits for the network. */
  async function run(key: StepName, body: () => Promise<Outcome>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    try {
      const { refusal, waits } = await body();
      await submission.look();
      if (waits) return;
      if (refusal === undefined) await read();
      setSaid(toldOf(t, model.store.get(), { key, refusal, isSaved: reasons.isSaved }));
    } catch (error) {
      reasons.setMissing(
        error instanceof Problem ? error.fields.map(({ path }) => path).filter(isReason) : [],
      );
      if (error instanceof Problem) change(model, (now) => takeClaims(now, error.fields));
      const lines = mendFirst(t, model);
      const text = lines ?? refusalOf(t, error, key, view);
      setSaid({ isRefusal: true, text, ...(lines && { until: 'mended' }) });
    } finally {
      setBusy(false);
    }
  }

  const submit = () =>
    run('submitted', async () => {
      refuseUnreasoned(view, model.store.get(), reasons);
      const refusal = await settleAll(t, model, reasons);
      if (refusal !== undefined) return { refusal };
      if (model.store.get().rows.every(isEmpty)) return { refusal: t('workDay.step.empty') };
      return { waits: !(await handIn(outbox, view)) };
    });

  const withdraw = () =>
    run('withdrawn', async () => {
      await takeBack(read);
      return {};
    });

  return { submit, withdraw, isBusy, said, submission };
}

export type Steps = ReturnType<typeof useSteps>;
