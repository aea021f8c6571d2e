import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayView, dayQuery, type WorkDay } from '../../features/work-day/day-query.ts';
import type { ReasonName } from '../../features/work-day/reasons/reasons.ts';
import type { ReasonsInHand } from '../../features/work-day/reasons/use-reasons.ts';
import { daysToSubmit, daysToWithdraw, submitDay, withdrawDay } from '../../features/work-day/steps/steps.ts';
import { mendLine } from '../../features/work-entry/saving/saving-words.tsx';
import { putCursor } from '../../features/work-entry/sheet/actions.ts';
import type { SheetModel } from '../../features/work-entry/sheet/model.ts';
import { settleLines } from '../../features/work-entry/sheet/saving.ts';
import { isEmpty, isSaved, type Sheet } from '../../features/work-entry/sheet/sheet.ts';
import { savingOf } from '../../features/work-entry/sheet/status.ts';
import type { Lines } from '../../features/work-entry/shown/lines-context.ts';
import { formatShortDay } from '../../lib/format.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';

const isReason = (path: string): path is ReasonName => path === 'basis' || path === 'lateReason';
const TRIES = 2;

/** Sends all that is typed. Says what is wrong or waits, with the cursor there; undefined when all is saved. */
async function settleAll(
  t: TFunction,
  model: SheetModel,
  reasons: ReasonsInHand,
): Promise<string | undefined> {
  putCursor(model, null);
  const isThrough = (await settleLines(model)) && (await reasons.settle());
  const { wrong, conflicts } = savingOf(model.store.get());
  const first = wrong[0] ?? conflicts[0];
  if (!first) return isThrough ? undefined : t('workDay.step.waiting');
  mendLine(model, first.id);
  const lines = [...wrong, ...conflicts].map(({ number }) => number).join(', ');
  return t('workDay.step.mendFirst', { lines });
}

/** Takes a step for each day of the kind; a version that moved on meanwhile is read and tried once more. */
async function takeSteps(
  read: () => Promise<DayView>,
  daysOf: (now: DayView) => WorkDay[],
  step: (day: WorkDay) => Promise<unknown>,
): Promise<number> {
  for (let tries = 1; ; tries++) {
    const days = daysOf(await read());
    try {
      for (const day of days) await step(day);
      return days.length;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'stale-version' || tries === TRIES) throw error;
    }
  }
}

const reader = (queryClient: QueryClient, view: DayView) => () =>
  // Without a network it fails at once: a step that waits unsaid would be taken when nobody thinks of it any more.
  queryClient.fetchQuery({ ...dayQuery(view.day), staleTime: 0, networkMode: 'always' });

/** `untilSent`: it holds only while something of the day is not sent. */
type Said = { isRefusal: boolean; text: string; untilSent: boolean };
type StepName = 'submitted' | 'withdrawn';

const isAllSent = (sheet: Sheet) => sheet.rows.every((row) => isEmpty(row) || isSaved(row, sheet.day));

/** Why a step was not taken. */
function refusalOf(t: TFunction, error: unknown, key: StepName, { standardMinutes }: DayView): string {
  if (!(error instanceof Problem)) return problemText(t, error);
  if (error.isOffline) return t(`workDay.step.offline.${key}`);
  const isOffDay = error.code === 'basis-missing' && standardMinutes === 0;
  return isOffDay ? t('workDay.step.basisOff') : problemText(t, error);
}

/** Submitting the day and taking it back, with what stood in the way in words. */
export function useSteps(view: DayView, { model, sheet }: Lines, reasons: ReasonsInHand) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  if (said?.untilSent && isAllSent(sheet) && reasons.isSaved) setSaid(null);
  const read = reader(queryClient, view);
  const done = (key: StepName) => t(`workDay.step.${key}`, { day: formatShortDay(view.day) });

  /** Runs a step; `body` says why it was not taken, if it was not. */
  async function run(key: StepName, body: () => Promise<string | undefined>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    try {
      const refusal = await body();
      if (refusal === undefined) await read();
      const isRefusal = refusal !== undefined;
      const untilSent = isRefusal && !(isAllSent(model.store.get()) && reasons.isSaved);
      setSaid({ isRefusal, text: refusal ?? done(key), untilSent });
    } catch (error) {
      reasons.setMissing(
        error instanceof Problem ? error.fields.map(({ path }) => path).filter(isReason) : [],
      );
      setSaid({ isRefusal: true, text: refusalOf(t, error, key, view), untilSent: false });
    } finally {
      setBusy(false);
    }
  }

  const submit = () =>
    run('submitted', async () => {
      const refusal = await settleAll(t, model, reasons);
      if (refusal !== undefined) return refusal;
      const count = await takeSteps(read, daysToSubmit, submitDay);
      return count === 0 ? t('workDay.step.empty') : undefined;
    });

  const withdraw = () =>
    run('withdrawn', async () => {
      await takeSteps(read, daysToWithdraw, withdrawDay);
      return undefined;
    });

  return { submit, withdraw, isBusy, said };
}

export type Steps = ReturnType<typeof useSteps>;
