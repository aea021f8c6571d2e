import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMinutes, shortDay } from '../../../lib/format.ts';
import { Bar } from '../../../ui/figure/bar.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Person, PersonDay } from '../answers.ts';
import links from '../summary-link.module.css';
import { SummaryLink } from '../summary-link.tsx';
import table from '../table.module.css';
import type { Here } from '../use-here.ts';
import classes from './person.module.css';

/** Ten hours fill the bar; the tick stands at eight. */
const FULL = 10 * 60;
const STANDARD = 8 / 10;

/** The month day by day: state, hours against eight, products; a day leads to its lines. */
export function MonthTable({ here, person }: { here: Here; person: Person }) {
  const { t } = useTranslation();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('summary.column.day')}</th>
            <th scope="col">{t('summary.column.state')}</th>
            <th scope="col">{t('summary.column.time')}</th>
            <th scope="col" className={table.number}>
              {t('summary.column.outputs')}
            </th>
            <th scope="col" className={table.number}>
              {t('summary.person.unclear')}
            </th>
          </tr>
        </thead>
        <tbody>
          {person.days.map((day) => (
            <DayRow key={day.day} here={here} cadre={person.cadre.code} day={day} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DayRow({ here, cadre, day }: { here: Here; cadre: string; day: PersonDay }) {
  const { t } = useTranslation();
  const hasLines = day.minutes + day.minutesWaiting > 0;
  const name = shortDay(t, day.day);
  const to = {
    ...here.base,
    tab: 'entries' as const,
    cadre,
    day: day.day,
    ...(day.minutes === 0 && { which: 'waiting' as const }),
  };
  return (
    <tr className={day.isOwed ? undefined : classes.off}>
      <th scope="row">{hasLines ? <SummaryLink to={to}>{name}</SummaryLink> : name}</th>
      <td>
        <Reviewed day={day} name={name} />
      </td>
      <td>
        {hasLines && (
          <div className={table.withBar}>
            <SummaryLink to={to} look="cell">
              {formatMinutes(day.minutes + day.minutesWaiting)}
            </SummaryLink>
            <Bar share={(day.minutes + day.minutesWaiting) / FULL} tick={STANDARD} />
          </div>
        )}
      </td>
      <td className={table.number}>
        {day.outputsDelivered > 0 && (
          <SummaryLink to={{ ...to, which: 'outputs' }} look="cell">
            {`${day.outputsAccepted} / ${day.outputsDelivered}`}
          </SummaryLink>
        )}
      </td>
      <td className={table.number}>
        {day.minutesWithoutOutput > 0 && (
          <SummaryLink to={{ ...to, which: 'without-output' }} look="cell">
            {formatMinutes(day.minutesWithoutOutput)}
          </SummaryLink>
        )}
      </td>
    </tr>
  );
}

/** The state of a day; for who reviews it the way to the review desk, once for each unit worked for. */
function Reviewed({ day, name }: { day: PersonDay; name: string }) {
  const { t } = useTranslation();
  const [first, ...others] = day.reviewed;
  if (!first) return <DayState day={day} />;
  const words = t('summary.person.review', { day: name });
  return (
    <>
      <Link to="/duyet" search={{ ngay: first }} className={`${links.link} ${classes.review}`} title={words}>
        <DayState day={day} />
        <span className="visually-hidden">, {words}</span>
      </Link>
      {others.map((id) => (
        <Link key={id} to="/duyet" search={{ ngay: id }} className={links.link}>
          {words}
        </Link>
      ))}
    </>
  );
}

const MARKS = {
  accepted: 'accepted',
  submitted: 'waiting',
  returned: 'returned',
  draft: 'writing',
} as const;

/** In words: the states of the day's lines, else why there are none. */
function DayState({ day }: { day: PersonDay }) {
  const { t } = useTranslation();
  const leave = day.leave && t(`summary.person.${day.leave}`);
  if (day.states.length > 0) {
    return (
      <>
        {day.states.map((state) => (
          <StateMark key={state} state={MARKS[state]}>
            {t(`summary.dayState.${state}`)}
          </StateMark>
        ))}{' '}
        {leave && <span className={table.quiet}>{leave}</span>}
      </>
    );
  }
  if (day.isMissing) return <StateMark state="flagged">{t('summary.person.missing')}</StateMark>;
  if (leave) return <span className={table.quiet}>{leave}</span>;
  if (!day.isHeld) return <span className={table.quiet}>{t('summary.person.notHeld')}</span>;
  return <span className={table.quiet}>{day.name ?? (day.isWorking ? '' : t('summary.days.off'))}</span>;
}
