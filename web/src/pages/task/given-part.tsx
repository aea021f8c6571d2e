import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TaskForm } from '../../features/task/form/task-form.tsx';
import { Filters } from '../../features/task/list/filters.tsx';
import { LoadsCard } from '../../features/task/list/loads-card.tsx';
import { RequestsCard } from '../../features/task/list/requests-card.tsx';
import { TaskTable } from '../../features/task/list/task-table.tsx';
import { TaskPanel } from '../../features/task/panel/task-panel.tsx';
import { choicesQuery, type GivenWork } from '../../features/task/queries.ts';
import type { TasksSearch } from '../../features/task/search.ts';
import { problemText } from '../../lib/problem-text.ts';
import { defined } from '../../lib/search.ts';
import { Card } from '../../ui/page/card.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './tasks-page.module.css';

/** The list at the left; at the right the open task, or who has how much to do. On phones one of the two. */
export function GivenPart({ data, search }: { data: GivenWork; search: TasksSearch }) {
  const { t } = useTranslation();
  const isNew = search.viec === 'moi';
  return (
    <div className={classes.columns} data-open={search.viec !== undefined || undefined}>
      <div className={classes.list}>
        {isNew && <NewTask data={data} search={search} />}
        <Card>
          <Filters search={search} data={data} />
          {data.tasks.length > 0 && <TaskTable tasks={data.tasks} search={search} today={data.today} />}
        </Card>
        {data.tasks.length === 0 && (
          <EmptyState title={t('tasks.none.title')}>
            {t(data.counts.all === 0 ? 'tasks.none.text' : 'tasks.none.filtered')}
          </EmptyState>
        )}
      </div>
      <div className={classes.beside}>
        {search.viec && !isNew ? (
          <TaskPanel key={search.viec} id={search.viec} search={search} today={data.today} />
        ) : (
          <>
            <RequestsCard requests={data.requests} search={search} />
            <LoadsCard data={data} search={search} />
          </>
        )}
      </div>
    </div>
  );
}

function NewTask({ data, search }: { data: GivenWork; search: TasksSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: choices, error } = useQuery(choicesQuery(search.donvi));
  const { viec: _, cho, xin, lam: __, ...list } = search;
  const close = (viec?: string) => void navigate({ to: '/giao-viec', search: defined({ ...list, viec }) });
  if (error) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!choices) return <Card className={classes.loading ?? ''} aria-busy="true" />;
  return (
    <TaskForm
      choices={choices}
      today={data.today}
      forCode={cho}
      requestId={xin}
      onDone={close}
      onCancel={() => close()}
    />
  );
}
