import { insertTask, insertTaskStep, type NewTask, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { audit, type By } from '../../audit/audit.ts';
import { tellOfTaskStep } from '../../notice/tell-task.ts';
import type { TaskStepKind } from '../task-step.ts';

interface FirstStep {
  kind: TaskStepKind;
  reason?: string;
  detail?: Record<string, unknown>;
}

/** Writes a task that is new with the first step of its story, and the audit event of it. */
export async function beginTask(
  trx: Trx,
  by: By,
  task: NewTask,
  { kind, reason = '', detail = {} }: FirstStep,
): Promise<void> {
  await insertTask(trx, { ...task, stepCount: 1 });
  const { at, accountId } = by;
  const step = { id: newId(), taskId: task.id, sequence: 1, kind, at, accountId, reason };
  await insertTaskStep(trx, { ...step, detail: JSON.stringify(detail) });
  await tellOfTaskStep(trx, by, task.id, { kind, reason, detail });
  await audit(trx, by, `task.${kind}`, { object: 'task', objectId: task.id, objectVersion: 1 });
}
