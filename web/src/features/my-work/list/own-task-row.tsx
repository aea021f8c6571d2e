import { daysBetween } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Tag } from '../../../ui/page/tag.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import classes from '../my-work.module.css';
import type { OwnTask, OwnWork } from '../queries.ts';

type Props = { task: OwnTask; today: string; faults: OwnWork['faults'] };

/** One piece of own work: what it is, from whom, how far it is, when it is due, and the next step by one press. */
export function OwnTaskRow({ task, today, faults }: Props) {
  const { t } = useTranslation();
  const fault = faults.find(({ taskId }) => taskId === task.id);
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {task.isConfidential && <SecretMark />}
        <span>
          {task.origin === 'ad-hoc' && (
            <>
              <Tag>{t('myWork.adHoc')}</Tag>{' '}
            </>
          )}
          <Link className={classes.name} to="/viec/$id" params={{ id: task.id }}>
            {task.title}
          </Link>
        </span>
        <span className={classes.second}>
          {wordsOf(t, task).map((words) => (
            <span key={words}>{words}</span>
          ))}
        </span>
        {task.refusal && (
          <span className={classes.reason}>{t('myWork.refusedFor', { reason: task.refusal.reason })}</span>
        )}
        {task.isGone && <span className={classes.reason}>{t('myWork.sourceGone')}</span>}
        {fault && <span className={classes.reason}>{t('myWork.faultFor', { reason: fault.reason })}</span>}
      </div>
      <Due task={task} today={today} />
      <div className={classes.acts}>
        <NextStep task={task} {...(fault && { faultId: fault.id })} />
      </div>
    </li>
  );
}

/** Who it came from, how much of it is handed in, and the hours so far. */
function wordsOf(t: TFunction, task: OwnTask): string[] {
  const { fullName, assignerName, minutes, days, quantity, delivered, isLead, origin, basis } = task;
  const from = !isLead
    ? t('myWork.helps', { who: fullName })
    : origin === 'taken-over'
      ? t('myWork.takenOver')
      : origin === 'ad-hoc' && basis
        ? t('myWork.by', { who: basis })
        : assignerName
          ? t('myWork.by', { who: assignerName })
          : t('myWork.opened');
  const soFar =
    minutes > 0 ? t('myWork.soFar', { time: formatMinutes(minutes), days }) : t('myWork.notBegun');
  const split = task.parts > 0 ? [t('myWork.split', { count: task.parts })] : [];
  return [from, ...split, t('myWork.progress', { delivered, quantity }), soFar];
}

function Due({ task: { dueOn, group }, today }: Pick<Props, 'task' | 'today'>) {
  const { t } = useTranslation();
  if (group === 'waiting' || group === 'mend') return null;
  if (dueOn === null) return <span className={classes.due}>{t('myWork.noDue')}</span>;
  const day = formatShortDay(dueOn);
  const isLate = dueOn < today;
  const late = isLate ? `, ${t('myWork.lateBy', { count: daysBetween(dueOn, today) })}` : '';
  return (
    <span className={classes.due} data-late={isLate || dueOn === today || undefined}>
      {dueOn === today ? t('myWork.dueToday') : t('myWork.due', { day }) + late}
    </span>
  );
}

function NextStep({
  task: { id, group, state, title, origin, parts },
  faultId,
}: {
  task: OwnTask;
  faultId?: string;
}) {
  const { t } = useTranslation();
  const of = <span className="visually-hidden">{title}</span>;
  if (faultId) {
    return (
      <ButtonLink size="sm" icon="return" to="/san-pham/$id" params={{ id: faultId }}>
        {t('myWork.step.again')} {of}
      </ButtonLink>
    );
  }
  if (state === 'refused' && origin === 'ad-hoc') {
    return (
      <ButtonLink size="sm" icon="pencil" to="/viec" search={{ lam: 'de-xuat', sua: id }}>
        {t('myWork.step.mend')} {of}
      </ButtonLink>
    );
  }
  if (group === 'waiting' || group === 'proposed' || state === 'refused' || parts > 0) {
    return (
      <ButtonLink size="sm" variant="quiet" className={classes.see ?? ''} to="/viec/$id" params={{ id }}>
        {t('myWork.step.open')} {of}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink size="sm" icon="plus" to="/hom-nay/{-$day}" search={{ viec: id }}>
      {t('myWork.step.log')} {of}
    </ButtonLink>
  );
}
