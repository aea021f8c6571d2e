import type { PersonKey, UnitKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { TaskInput } from '@so-viec/shared/task/task.schema';
import type { Answer, Refusal } from './client.ts';
import type { TestServer } from './index.ts';

export interface TaskWritten {
  id: string;
  version: number;
  state: string;
}
type Answered = Promise<Answer<Refusal & TaskWritten>>;

/** Ten appointment papers that Trần Thị Thu Hà is to write from 08/01/2024 to 25/01/2024. */
export function taskFor(
  { fixture }: TestServer,
  changes: Partial<TaskInput> = {},
  [who, unit]: [PersonKey, UnitKey] = ['ha', 'ccvc'],
): TaskInput {
  return {
    cadreId: fixture.cadreIds[who],
    unitId: fixture.unitIds[unit],
    productId: fixture.productIds.staff[1] ?? null,
    proposedName: '',
    coefficientMilli: null,
    title: 'Tờ trình bổ nhiệm lãnh đạo cấp phòng',
    quantity: 10,
    quality: 'Đúng thể thức, không phải sửa lại',
    basisKind: 'document',
    basis: '12/KH-SNV ngày 05/01/2024',
    openedOn: '2024-01-08',
    dueOn: '2024-01-25',
    collaboratorIds: [],
    requestId: null,
    reason: '',
    version: 0,
    ...changes,
  };
}

/** Gives or changes work as somebody. */
export function giveTask(server: TestServer, username: string, input: TaskInput, id = newId()): Answered {
  return server.as(username).put(`/api/tasks/${id}`, input);
}

/** Takes a step of a task as somebody. */
export function stepTask(
  server: TestServer,
  username: string,
  [id, step]: [string, 'due-day' | 'parts' | 'ending' | 'reopening'],
  body: object,
): Answered {
  return server.as(username).post(`/api/tasks/${id}/${step}`, { id: newId(), reason: '', ...body });
}

/** One component of a task for somebody of the division. */
export function partFor({ fixture }: TestServer, who: PersonKey, quantity: number, changes: object = {}) {
  return {
    id: newId(),
    cadreId: fixture.cadreIds[who],
    unitId: fixture.unitIds.ccvc,
    title: `Phần của ${who}`,
    quantity,
    coefficientMilli: 1500,
    dueOn: '2024-01-20',
    ...changes,
  };
}
