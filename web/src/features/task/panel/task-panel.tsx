import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { defined } from '../../../lib/search.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { TaskForm } from '../form/task-form.tsx';
import { choicesQuery, type FoundTask as Page, taskQuery } from '../queries.ts';
import type { TasksSearch } from '../search.ts';
import { DueForm } from './due-form.tsx';
import { EndForm, ReopenButton } from './end-form.tsx';
import { FactsCard } from './facts-card.tsx';
import { FilesCard } from './files-card.tsx';
import classes from './panel.module.css';
import { PartsCard } from './parts-card.tsx';
import { SplitForm } from './split-form.tsx';
import { StoryCard } from './story-card.tsx';

type Props = { id: string; search: TasksSearch; today: string };

/** One given task beside the list: what it is, what became of it, and what its head does with it. */
export function TaskPanel({ id, search, today }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error } = useQuery(taskQuery(id));
  const { viec: _, lam: __, ...list } = search;
  const stay = () => void navigate({ to: '/giao-viec', search: defined({ ...list, viec: id }) });
  if (error) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!data?.task) return <Card className={classes.loading ?? ''} aria-busy="true" />;
  const page = { ...data, task: data.task };
  return (
    <div className={classes.panel}>
      <ButtonLink
        className={classes.back ?? ''}
        variant="quiet"
        size="sm"
        icon="chevron-left"
        to="/giao-viec"
        search={list}
      >
        {t('tasks.panel.back')}
      </ButtonLink>
      <ButtonLink
        className={classes.back ?? ''}
        variant="quiet"
        size="sm"
        icon="document"
        to="/viec/$id"
        params={{ id }}
      >
        {t('tasks.panel.whole')}
      </ButtonLink>
      {search.lam && data.canAssign && data.task.state === 'open' && (
        <Act key={search.lam} page={page} search={search} today={today} onDone={stay} />
      )}
      <FactsCard page={page} today={today}>
        {data.canAssign && <Acts page={page} search={search} />}
      </FactsCard>
      {data.parts.length > 0 && <PartsCard page={page} search={list} today={today} />}
      <FilesCard page={page} />
      <StoryCard steps={data.steps} />
    </div>
  );
}

const ACTS = [
  ['sua', 'edit', 'pencil'],
  ['han', 'moveDue', 'calendar'],
  ['chia', 'split', 'tree'],
  ['ket-thuc', 'end', 'check'],
] as const;

/** What can be done to it as it stands. */
function Acts({ page: { task, parts }, search }: { page: Page; search: TasksSearch }) {
  const { t } = useTranslation();
  if (task.state === 'closed' || task.state === 'could-not' || task.state === 'cancelled') {
    return <ReopenButton task={task} />;
  }
  if (task.state !== 'open') return null;
  const isSplit = parts.some(({ state }) => state !== 'cancelled') || task.parentId !== null;
  return (
    <div className={classes.acts}>
      {ACTS.filter(([act]) => act !== 'chia' || !isSplit).map(([act, key, icon]) => (
        <ButtonLink
          key={act}
          size="sm"
          icon={icon}
          to="/giao-viec"
          search={{ ...search, lam: act }}
          aria-current={search.lam === act || undefined}
        >
          {t(`tasks.panel.${key}`)}
        </ButtonLink>
      ))}
    </div>
  );
}

type ActProps = { page: Page; search: TasksSearch; today: string; onDone: () => void };

function Act({ page, search, today, onDone }: ActProps) {
  const { t } = useTranslation();
  const { data: choices, error } = useQuery(choicesQuery(search.donvi));
  const { task } = page;
  if (search.lam === 'han') return <DueForm task={task} today={today} onDone={onDone} />;
  if (search.lam === 'ket-thuc') return <EndForm task={task} onDone={onDone} />;
  if (error) return <Refusal look="box">{problemText(t, error)}</Refusal>;
  if (!choices) return null;
  if (search.lam === 'chia')
    return <SplitForm task={task} posts={choices.posts} today={today} onDone={onDone} />;
  return <TaskForm choices={choices} today={today} task={task} onDone={onDone} onCancel={onDone} />;
}
