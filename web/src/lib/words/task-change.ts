import { toComma } from '@so-viec/shared/decimal/decimal';
import type { TFunction } from 'i18next';
import { formatDay } from '../format.ts';

type Detail = Record<string, unknown>;
interface Move {
  from: unknown;
  to: unknown;
}

/** What is told with both its contents, in this order; of the rest that it changed is enough. */
const TOLD = ['quantity', 'coefficientMilli', 'title', 'proposedName', 'basis', 'openedOn'] as const;
const NAMED = ['productId', 'quality', 'collaborators'] as const;

const isMove = (said: unknown): said is Move => typeof said === 'object' && said !== null && 'from' in said;

/** What a step of a task changed, a sentence for each: "Số lượng từ 10 thành 6". Nothing for steps that say it themselves. */
export function taskChangeWords(t: TFunction, detail: Detail): string[] {
  const shown = (key: (typeof TOLD)[number], value: unknown): string => {
    if (key === 'coefficientMilli') return toComma(String(Number(value) / 1000));
    if (key === 'openedOn') return formatDay(String(value));
    return String(value ?? '') || t('taskChange.empty');
  };
  const told = TOLD.flatMap((key) => {
    const move = detail[key];
    if (!isMove(move)) return [];
    return [t(`taskChange.${key}`, { from: shown(key, move.from), to: shown(key, move.to) })];
  });
  const named = NAMED.filter((key) => isMove(detail[key])).map((key) => t(`taskChange.${key}`));
  const moved = typeof detail.to === 'string' && typeof detail.quantity === 'number';
  return [
    ...(detail.by === 'parts' ? [t('taskChange.byParts')] : []),
    ...(moved ? [t('taskChange.moved', { count: Number(detail.quantity) })] : []),
    ...(isMove(detail.wanted)
      ? [t('taskChange.quantity', { from: String(detail.wanted.from), to: String(detail.wanted.to) })]
      : []),
    ...told,
    ...named,
  ];
}
