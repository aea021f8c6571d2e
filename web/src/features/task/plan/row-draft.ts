import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { PlanRow } from '@so-viec/shared/task/task-plan.schema';
import { keyOfPost } from '../form/draft.ts';
import type { PlanRowView, Product } from '../queries.ts';
import { milliText, readMilli, readQuantity } from '../words.ts';

/** A row of a plan as it is typed. `product` is a name of the list, or a new one with its weight: "Sổ tay × 1,5". */
export interface RowDraft {
  id: string;
  version: number;
  post: string;
  product: string;
  title: string;
  quantity: string;
  due: string;
  quality: string;
  /** Why a row that was given is changed; asked for where the server wants it. */
  reason: string;
}

export const COLUMNS = ['post', 'product', 'title', 'quantity', 'due'] as const;
export type Column = (typeof COLUMNS)[number];

export function freshRow(post: string): RowDraft {
  return {
    id: newId(),
    version: 0,
    post,
    product: '',
    title: '',
    quantity: '1',
    due: '',
    quality: '',
    reason: '',
  };
}

export function rowDraftOf(row: PlanRowView): RowDraft {
  const { id, version, productName, proposedName, coefficientMilli, title, quantity, dueOn, quality } = row;
  return {
    ...{ id, version, title, quality, post: keyOfPost(row), quantity: String(quantity) },
    product: productName ?? `${proposedName} × ${milliText(coefficientMilli)}`,
    due: dueOn ? formatDay(dueOn) : '',
    reason: '',
  };
}

const OUTSIDE = /^(.+?)\s*[×x*]\s*([\d.,]+)$/;

/** What is asked of the server, or the columns that cannot be read (keys of the catalogue). */
export function readRow(
  draft: RowDraft,
  products: readonly Product[],
): { row: PlanRow } | { missing: Partial<Record<Column, string>> } {
  const [cadreId = '', unitId = ''] = draft.post.split(' ');
  const quantity = readQuantity(draft.quantity);
  const dueOn = draft.due.trim() === '' ? null : parseDay(draft.due);
  const typed = draft.product.trim();
  const product = products.find(({ name }) => name === typed) ?? products.find(({ code }) => code === typed);
  const [, name = '', weight = ''] = OUTSIDE.exec(typed) ?? [];
  const coefficientMilli = product ? null : readMilli(weight);
  const missing = {
    ...(cadreId === '' && { post: 'tasks.form.personMissing' }),
    ...(coefficientMilli === undefined && { product: 'tasks.form.productMissing' }),
    ...(quantity === undefined && { quantity: 'tasks.form.quantityBad' }),
    ...(dueOn === undefined && { due: 'field.bad-day' }),
  };
  if (cadreId === '' || coefficientMilli === undefined || quantity === undefined || dueOn === undefined) {
    return { missing };
  }
  const { id, version, title, quality } = draft;
  const reason = draft.reason.trim();
  const named = { productId: product?.id ?? null, proposedName: product ? '' : name, coefficientMilli };
  return {
    row: {
      id,
      version,
      cadreId,
      unitId,
      ...named,
      title,
      quality,
      quantity,
      dueOn,
      ...(reason && { reason }),
    },
  };
}

/** Which column of the table shows what is refused of a field of a row. */
export const COLUMN_OF: Record<string, Column> = {
  cadreId: 'post',
  unitId: 'post',
  productId: 'product',
  proposedName: 'product',
  coefficientMilli: 'product',
  title: 'title',
  quantity: 'quantity',
  dueOn: 'due',
};
