import { OWN_GROUPS, SOON_DAYS } from '@so-viec/shared/task/own-work.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { FoldedCard } from '../../../ui/page/folded-card.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import classes from '../my-work.module.css';
import type { OwnWork } from '../queries.ts';
import { OwnTaskRow } from './own-task-row.tsx';

/** A person's work by what is to be done about it: what was sent back, late and due soon first. */
export function OwnGroups({ work }: { work: OwnWork }) {
  return (
    <>
      <LooseFaults work={work} />
      {OWN_GROUPS.map((group) => {
        const tasks = work.tasks.filter((task) => task.group === group);
        if (tasks.length === 0) return null;
        return <Group key={group} group={group} tasks={tasks} work={work} />;
      })}
    </>
  );
}

type GroupProps = { group: (typeof OWN_GROUPS)[number]; tasks: OwnWork['tasks']; work: OwnWork };

/** On a phone what only waits for others is folded: it asks for nothing. */
function Group({ group, tasks, work }: GroupProps) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const words = {
    title: t(`myWork.group.${group}`, { days: SOON_DAYS }),
    note: t('myWork.count', { count: tasks.length }),
  };
  const rows = (
    <ul className={classes.list}>
      {tasks.map((task) => (
        <OwnTaskRow key={task.id} task={task} today={work.today} faults={work.faults} />
      ))}
    </ul>
  );
  if (!isPhone || group !== 'waiting') return <Card {...words}>{rows}</Card>;
  return (
    <FoldedCard {...words} isOpen={false}>
      {rows}
    </FoldedCard>
  );
}

/** Products of plain lines that were not accepted: they belong to none of the tasks shown. */
export const looseFaultsOf = ({ faults, tasks }: OwnWork) =>
  faults.filter(({ taskId }) => !tasks.some(({ id }) => id === taskId));

function LooseFaults({ work }: { work: OwnWork }) {
  const { t } = useTranslation();
  const loose = looseFaultsOf(work);
  if (loose.length === 0) return null;
  return (
    <Card title={t('myWork.faults')} note={t('myWork.count', { count: loose.length })}>
      <ul className={classes.list}>
        {loose.map(({ id, name, reason, isConfidential }) => (
          <li key={id} className={classes.row}>
            <div className={classes.words}>
              {isConfidential && <SecretMark />}
              <Link className={classes.name} to="/san-pham/$id" params={{ id }}>
                {name}
              </Link>
              {reason && <span className={classes.reason}>{t('myWork.faultFor', { reason })}</span>}
            </div>
            <div className={classes.acts}>
              <ButtonLink size="sm" icon="return" to="/san-pham/$id" params={{ id }}>
                {t('myWork.step.again')} <span className="visually-hidden">{name}</span>
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
