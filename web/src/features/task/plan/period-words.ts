import { formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { rhythmOf } from '@so-viec/shared/task/task-period.rules';
import type { TFunction } from 'i18next';

/** "tháng 11/2026", "quý 4/2026" */
export function periodWords(t: TFunction, period: string): string {
  if (rhythmOf(period) === 'month') return t('tasks.plan.month', { month: formatMonth(period) });
  return t('tasks.plan.quarter', { quarter: period.slice(-1), year: period.slice(0, 4) });
}

/** The same time in the other rhythm. */
export function otherRhythm(period: string, fromOn: string): string {
  if (rhythmOf(period) === 'quarter') return monthOf(fromOn);
  return `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`;
}
