import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { sumOfParts } from '@so-viec/shared/task/task.rules';
import type { FoundTask as Page } from '../queries.ts';
import { milliText, readMilli, readQuantity } from '../words.ts';

/** One part as it is typed. */
export interface TypedPart {
  id: string;
  post: string;
  title: string;
  quantity: string;
  coefficient: string;
  due: string;
}

type Whole = Pick<Page['task'], 'quantity' | 'coefficientMilli' | 'title'>;

/** A part to be typed; `n` is its number, with which its words begin. */
export function freshPart({ coefficientMilli, title: whole }: Whole, due: string, n: number): TypedPart {
  const title = `${whole} (${n})`;
  return { id: newId(), post: '', title, quantity: '1', coefficient: milliText(coefficientMilli), due };
}

/** Two parts to begin with: halves of the number, or of the weight where there is one item. */
export function evenParts(whole: Whole, due: string): TypedPart[] {
  const { quantity, coefficientMilli } = whole;
  const halves = (n: number) => [Math.ceil(n / 2), Math.floor(n / 2)];
  return quantity > 1
    ? halves(quantity).map((n, i) => ({ ...freshPart(whole, due, i + 1), quantity: String(n) }))
    : halves(coefficientMilli).map((milli, i) => ({
        ...freshPart(whole, due, i + 1),
        coefficient: milliText(milli),
      }));
}

/** What is asked of the server; what cannot be read is sent so that it is refused beside its field. */
export function readParts(parts: readonly TypedPart[]) {
  return parts.map(({ id, post, title, quantity, coefficient, due }) => {
    const [cadreId = '', unitId = ''] = post.split(' ');
    return {
      ...{ id, cadreId, unitId, title },
      quantity: readQuantity(quantity) ?? 0,
      coefficientMilli: readMilli(coefficient) ?? 0,
      dueOn: due.trim() === '' ? null : (parseDay(due) ?? ''),
    };
  });
}

/** How the typed parts add up to the whole, as people write it. */
export function wordsOfSum(whole: Whole, parts: readonly TypedPart[]) {
  const { sum, whole: all, isByPiece, isExact } = sumOfParts(whole, readParts(parts));
  const shown = (value: number) => (isByPiece ? String(value) : milliText(value));
  const diff = Math.abs(all - sum);
  return {
    sum: shown(sum),
    whole: shown(all),
    isExact,
    isShort: sum < all,
    diff: diff === 0 ? '' : shown(diff),
  };
}
