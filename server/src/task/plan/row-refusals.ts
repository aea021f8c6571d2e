import type { Refusal, RefusalCode } from '@so-viec/shared/import/refusal';
import { headerOf } from '@so-viec/shared/import/templates/templates';
import { Problem } from '../../http/problem.ts';

/** In which column of a file a field of a task stands. */
const COLUMN_OF = {
  cadreId: 'cadreCode',
  productId: 'productCode',
  proposedName: 'title',
  coefficientMilli: 'coefficientMilli',
  dueOn: 'dueOn',
  quantity: 'quantity',
} as const;

const CODE_OF: Record<string, RefusalCode> = {
  'task-person-outside': 'task-person-outside',
  'task-person-no-post': 'task-person-no-post',
  'task-own': 'task-own',
  'task-due-before-start': 'task-due-early',
  'task-due-outside': 'task-due-outside',
  'change-reason-missing': 'task-change-unsaid',
  'task-period-approved': 'task-month-approved',
  'day-too-far': 'task-day-far',
  'new-product-incomplete': 'task-product-missing',
  'task-state': 'task-ended',
};

/** Writes a row and says what its rules refuse, as reading a file says it. Anything else is thrown. */
export async function refusalsOf(row: number, write: () => Promise<unknown>): Promise<Refusal[]> {
  try {
    await write();
    return [];
  } catch (error) {
    const code = error instanceof Problem ? CODE_OF[error.body.code] : undefined;
    if (!(error instanceof Problem) || code === undefined) throw error;
    const [field] = error.body.fields ?? [];
    const key = COLUMN_OF[field?.path as keyof typeof COLUMN_OF];
    const params = { code: '', ...error.body.params };
    return [{ row, column: key ? headerOf('tasks', key) : '', code, params }];
  }
}
