import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DayView, dayQuery, type WorkDay } from '../../features/work-day/day-query.ts';
import type { ReasonName } from '../../features/work-day/reasons/reasons.ts';
import type { ReasonsInHand } from '../../features/work-day/reasons/use-reasons.ts';
import {
  daysToSubmit,
  daysToWithdraw,
  submitDay,
  withdrawDay,
} from '../../features/work-day/steps/steps.ts';
import type { Lines } from '../../features/work-entry/grid/lines-context.ts';
import { mendLine } from '../../features/work-entry/saving/saving-words.tsx';
import { putCursor } from '../../features/work-entry/sheet/actions.ts';
import { settleLines } from '../../features/work-entry/sheet/saving.ts';
import { savingOf } from '../../features/work-entry/sheet/status.ts';
import { formatShortDay } from '../../lib/format.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';

const isReason = (path: string): path is ReasonName => path === 'basis' || path === 'lateReason';
const TRIES = 2;

/** Submitting the day and taking it back, with what stood in the way in words. */
export function useSteps(view: DayView, { model }: Lines, reasons: ReasonsInHand) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ isRefusal: boolean; text: string } | null>(null);
  const query = dayQuery(view.day);
  const fresh = () => queryClient.fetchQuery({ ...query, staleTime: 0 });
  const refuse = (text: string) => setSaid({ isRefusal: true, text });

  /** Sends all that is typed; false, with words, when something is wrong or waits. */
  async function settleAll(): Promise<boolean> {
    putCursor(model, null);
    const isThrough = (await settleLines(model)) && (await reasons.settle());
    const { wrong, conflicts } = savingOf(model.store.get());
    const first = wrong[0] ?? conflicts[0];
    if (first) {
      const lines = [...wrong, ...conflicts].map(({ number }) => number).join(', ');
      refuse(t('workDay.step.mendFirst', { lines }));
      mendLine(model, first.id);
    } else if (!isThrough) refuse(t('workDay.step.waiting'));
    return isThrough && !first;
  }

  function takeRefusal(error: unknown): void {
    const fields = error instanceof Problem ? error.fields.map(({ path }) => path).filter(isReason) : [];
    reasons.setMissing(fields);
    refuse(problemText(t, error));
  }

  /** Takes a step for each day of the kind; a version that moved on meanwhile is read and tried once more. */
  async function takeSteps(
    daysOf: (now: DayView) => WorkDay[],
    step: (day: WorkDay) => Promise<unknown>,
  ): Promise<number> {
    for (let tries = 1; ; tries++) {
      const days = daysOf(await fresh());
      try {
        for (const day of days) await step(day);
        return days.length;
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'stale-version' || tries === TRIES) throw error;
      }
    }
  }

  async function run(body: () => Promise<void>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setSaid(null);
    try {
      await body();
    } catch (error) {
      takeRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  const done = async (key: 'submitted' | 'withdrawn') => {
    await queryClient.invalidateQueries({ queryKey: query.queryKey });
    setSaid({ isRefusal: false, text: t(`workDay.step.${key}`, { day: formatShortDay(view.day) }) });
  };

  const submit = () =>
    run(async () => {
      if (!(await settleAll())) return;
      if ((await takeSteps(daysToSubmit, submitDay)) === 0) return refuse(t('workDay.step.empty'));
      await done('submitted');
    });

  const withdraw = () =>
    run(async () => {
      await takeSteps(daysToWithdraw, withdrawDay);
      await done('withdrawn');
    });

  return { submit, withdraw, isBusy, said };
}

export type Steps = ReturnType<typeof useSteps>;
