import { newId } from '@so-viec/shared/id/uuidv7';
import type { PlanRow } from '@so-viec/shared/task/task-plan.schema';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import type { PlanView } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';
import { periodWords } from './period-words.ts';

/** The writes of a plan; the first of them begins it. */
export function usePlan(view: PlanView) {
  const { t } = useTranslation();
  const { unit, period, plan } = view;
  const openPlan = async () => {
    if (plan) return plan.id;
    const title = t('tasks.plan.title', { period: periodWords(t, period.name) });
    const json = { unitId: unit.id, period: period.name, title };
    return (await call(api.api['task-plans'][':id'].$put({ param: { id: newId() }, json }))).id;
  };
  const write = useTaskWrite(async (rows: PlanRow[]) => {
    const id = await openPlan();
    return call(api.api['task-plans'][':id'].rows.$post({ param: { id }, json: { rows } }));
  });
  const remove = useTaskWrite(
    ({ id, version }: { id: string; version: number }) =>
      call(api.api.tasks[':id'].removal.$post({ param: { id }, json: { version } })),
    { text: () => t('tasks.plan.removed') },
  );
  const give = useTaskWrite(
    (json: { taskIds: string[]; reason: string }) =>
      call(api.api['task-plans'][':id'].giving.$post({ param: { id: plan?.id ?? '' }, json })),
    { text: ({ given }) => t('tasks.plan.given', { count: given }) },
  );
  const copy = useTaskWrite(
    async (from: string) => {
      const id = await openPlan();
      return call(api.api['task-plans'][':id'].copy.$post({ param: { id }, json: { from } }));
    },
    { text: ({ copied }) => t('tasks.plan.copied', { count: copied }) },
  );
  return { openPlan, write, remove, give, copy };
}
