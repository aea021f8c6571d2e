import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay, formatMinutes } from '../../../lib/format.ts';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import { touchedWords } from '../hours/touched.tsx';
import classes from './transfer.module.css';
import type { Transfer } from './transfer-query.ts';

const MARKS: Record<Transfer['state'], StateName> = {
  proposed: 'waiting',
  accepted: 'accepted',
  refused: 'returned',
  withdrawn: 'without',
};

/** A transfer in words: who, from where to where and when, by which decision, what was offered, who did what. */
export function TransferWords({ of, isNamed = false }: { of: Transfer; isNamed?: boolean }) {
  const { t } = useTranslation();
  const from = [of.fromUnit, of.fromBody].filter(Boolean).join(', ');
  return (
    <div className={classes.words}>
      {isNamed && (
        <span className={classes.who}>
          {of.can.openPerson ? (
            <Link to="/can-bo/$code" params={{ code: of.code }}>
              {of.fullName}
            </Link>
          ) : (
            of.fullName
          )}
          <span className={classes.code}>{of.code}</span>
        </span>
      )}
      <span>
        {t('transfer.way', { from })}
        <b className={classes.to}>{of.toBody}</b>
        {t('transfer.since', { day: formatDay(of.fromOn) })}
      </span>
      <Offer of={of} />
      {of.decision && (
        <span className={classes.quiet}>
          {of.decidedOn
            ? t('cadre.person.decisionOn', { number: of.decision, day: formatDay(of.decidedOn) })
            : t('cadre.person.decision', { number: of.decision })}
        </span>
      )}
      {of.touched && (
        <span className={classes.quiet}>{touchedWords(t, of.fromOn, of.touched).join(' ')}</span>
      )}
      {of.words && <span className={classes.said}>{of.words}</span>}
      <Story of={of} />
    </div>
  );
}

/** "Phòng Ngân sách, Chuyên viên…, biệt phái, 8:00 một ngày" */
function Offer({ of: { terms } }: { of: Transfer }) {
  const { t } = useTranslation();
  if (!terms) return null;
  const { unitName, positionName, title, kind, dailyMinutes, toOn } = terms;
  const words = [
    unitName,
    title && title !== positionName ? `${positionName} (${title})` : positionName,
    t(`transfer.kind.${kind}`),
    t('cadre.person.dailyHours', { hours: formatMinutes(dailyMinutes) }),
    toOn && t('transfer.until', { day: formatDay(toOn) }),
  ];
  return <span className={classes.quiet}>{words.filter(Boolean).join(', ')}</span>;
}

function Story({ of: { steps, side } }: { of: Transfer }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.story} aria-label={t('transfer.story')}>
      {steps.map(({ kind, at, by, reason }) => (
        <li key={kind}>
          <StateMark state={MARKS[kind]} size="sm">
            {t('transfer.step', {
              what: kind === 'proposed' ? t(`transfer.proposedBy.${side}`) : t(`transfer.state.${kind}`),
              by,
              time: clockTime(at),
              day: formatDay(todayIn(new Date(at))),
            })}
          </StateMark>
          {reason && <span className={classes.said}>{reason}</span>}
        </li>
      ))}
    </ol>
  );
}
