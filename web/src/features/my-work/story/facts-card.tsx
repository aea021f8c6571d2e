import { divideHalfUp, toComma } from '@so-viec/shared/decimal/decimal';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { TaskStory } from '../queries.ts';
import classes from './story.module.css';

type Fact = { name: string; value: ReactNode };

/** What was wanted of a task: by whom, on what grounds, how much, how good, by when, by whom done. */
export function FactsCard({ story }: { story: TaskStory }) {
  const facts = useFacts(story);
  return (
    <Card>
      <dl className={classes.facts}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function useFacts({ task, steps, files, parent, report }: TaskStory): Fact[] {
  const { t } = useTranslation();
  if (!task) return [];
  const fact = (name: 'assigner', value: ReactNode): Fact => ({
    name: t(`myWork.story.fact.${name}`),
    value,
  });
  const is = (name: string, value: ReactNode): Fact[] => (value ? [fact(name as 'assigner', value)] : []);
  const isAdHoc = task.origin === 'ad-hoc';
  const coefficient = toComma(divideHalfUp(task.coefficientMilli, 1000, 3) ?? '').replace(/,?0+$/, '');
  const basis = [
    !isAdHoc && task.basisKind ? t(`myWork.story.basisKind.${task.basisKind as 'plan'}`) : '',
    task.basis,
  ];
  const product =
    task.productName ?? (task.proposedName && t('myWork.story.newProduct', { name: task.proposedName }));
  return [
    ...is('assigner', task.assignerName),
    ...is(isAdHoc ? 'askedBy' : 'basis', basis.filter(Boolean).join(': ')),
    fact(
      'product' as 'assigner',
      [
        product || t('myWork.story.noProduct'),
        report && t(`myWork.story.newProductFate.${report.state as 'open'}`, { answer: report.answer }),
      ]
        .filter(Boolean)
        .join(', '),
    ),
    fact('quantity' as 'assigner', [task.quantity, task.measure].filter(Boolean).join(' ')),
    ...is('coefficient', task.coefficientMilli > 0 && coefficient),
    ...is(isAdHoc ? 'note' : 'quality', task.quality),
    fact('opened' as 'assigner', formatDay(task.openedOn)),
    fact('due' as 'assigner', <DueDay dueOn={task.dueOn} steps={steps} />),
    fact('lead' as 'assigner', task.fullName),
    ...is('collaborators', task.collaborators.map(({ fullName }) => fullName).join(', ')),
    ...is(
      'files',
      files.length > 0 &&
        files.map(({ id, name }) => (
          <a key={id} className={classes.file} href={`/api/tasks/${task.id}/files/${id}`} download>
            {name}
          </a>
        )),
    ),
    ...is(
      'parent',
      parent && (
        <Link to="/viec/$id" params={{ id: parent.id }}>
          {parent.title}, {parent.fullName}
        </Link>
      ),
    ),
  ];
}

/** The day it is due now, and the days it was due before. */
function DueDay({ dueOn, steps }: { dueOn: string | null; steps: TaskStory['steps'] }) {
  const { t } = useTranslation();
  const before = steps
    .filter(({ kind }) => kind === 'due-moved')
    .map(({ detail }) =>
      typeof detail.from === 'string' ? formatDay(detail.from) : t('myWork.story.steps.noDay'),
    );
  return (
    <>
      {dueOn ? formatDay(dueOn) : t('myWork.story.none')}
      {before.length > 0 && (
        <span className={classes.quiet}> ({t('myWork.story.dueMoved', { days: before.join(', ') })})</span>
      )}
    </>
  );
}
