import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import classes from '../closing.module.css';
import type { ClosingRow } from '../queries.ts';
import { useClosingSearch } from '../search.ts';

const dayOf = (at: string) => formatDay(new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10));

/** Whether a unit's month is closed; if not, what stands in the way and who must act. */
export function StateWords({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { closing, below } = row;
  const what = t(`closing.what.${below.areBodies ? 'bodies' : 'units'}`);
  return (
    <div className={classes.state}>
      {closing ? <ClosedWords closing={closing} /> : <OpenWords row={row} />}
      {!closing && below.units > 0 && (
        <span className={classes.quiet}>
          {t('closing.belowClosed', { closed: below.closed, units: below.units, what })}
        </span>
      )}
      <Times row={row} />
    </div>
  );
}

function ClosedWords({ closing }: { closing: NonNullable<ClosingRow['closing']> }) {
  const { t } = useTranslation();
  const by = closing.closer ? t('closing.closedBy', { name: closing.closer }) : t('closing.byMachine');
  const carried = closing.undecided > 0 ? [t('closing.carried', { count: closing.undecided })] : [];
  return (
    <>
      <StateMark state="accepted">
        {t('closing.closed', { at: dayOf(closing.at), edition: closing.edition })}
      </StateMark>
      <span className={classes.quiet} title={clockTime(closing.at)}>
        {[by, ...carried].join(' · ')}
      </span>
    </>
  );
}

function OpenWords({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { obstacles, undecided } = row;
  if (obstacles.length === 0) {
    return (
      <StateMark state="waiting">
        {undecided > 0 ? t('closing.readyWithUndecided', { count: undecided }) : t('closing.ready')}
      </StateMark>
    );
  }
  return (
    <>
      {obstacles.map((one) => (
        <div key={one.kind} className={classes.obstacle}>
          <StateMark state={one.kind === 'month-running' ? 'under-way' : 'over'}>
            {t(`closing.obstacle.${one.kind}`, { count: one.count })}
          </StateMark>
          <Who obstacle={one} />
        </div>
      ))}
    </>
  );
}

function Who({ obstacle: { kind, who, others } }: { obstacle: ClosingRow['obstacles'][number] }) {
  const { t } = useTranslation();
  if (who.length === 0) return null;
  const isDays = kind === 'days-unsent' || kind === 'days-submitted';
  const names = who.map(({ name, count }) => (isDays ? `${name} (${count})` : name));
  const rest = t(kind === 'units-open' ? 'closing.others' : 'closing.otherPeople', { count: others });
  const all = others > 0 ? `${names.join(', ')} ${rest}` : names.join(', ');
  return <span className={classes.quiet}>{t(`closing.who.${kind}`, { names: all })}</span>;
}

/** A request is told in full above the lines: its line names it. An end that has passed is said as one: nobody writes any more, what was written is decided on. */
const wordOf = ({ state, untilOn }: NonNullable<ClosingRow['reopening']>, today: string) =>
  state === 'asked' ? 'waits' : state !== 'agreed' ? state : untilOn < today ? 'over' : 'agreed';

/** Until when is written, who may write longer, and what was asked about opening again. */
function Times({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { today } = useClosingSearch();
  const { dueOn, grace, reopening } = row;
  return (
    <>
      {dueOn && <span className={classes.quiet}>{t('closing.due', { day: formatDay(dueOn) })}</span>}
      {grace.map(({ code, name, untilOn, reason }) => (
        <span key={code} className={classes.quiet}>
          {t('closing.graceOf', { name, day: formatDay(untilOn ?? ''), reason })}
        </span>
      ))}
      {reopening && (
        <span className={classes.said}>
          {t(`closing.reopening.${wordOf(reopening, today)}`, {
            ...{ asker: reopening.asker, answerer: reopening.answerer ?? '' },
            ...{ day: formatDay(reopening.untilOn), reason: reopening.reason },
          })}
        </span>
      )}
    </>
  );
}
