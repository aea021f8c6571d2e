import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { EndLeader } from '../leading/end-leader.tsx';
import type { Leader, UnitView } from '../queries.ts';
import classes from './view.module.css';

type Props = { unit: UnitView; day: string };

/** The head before the deputies, then by the day they began. */
const byRank = (a: Leader, b: Leader) =>
  Number(a.kind !== 'head') - Number(b.kind !== 'head') || (a.fromOn < b.fromOn ? -1 : 1);

/** Who heads a unit and who is a deputy, from when to when; former ones are folded away. */
export function LeadersCard({ unit, day }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const first = unit.versions[0]?.fromOn ?? '';
  const isAhead = first > today;
  const isFormer = ({ toOn }: Leader) => toOn !== null && toOn < day;
  const present = unit.leaders.filter((leader) => !isFormer(leader)).toSorted(byRank);
  const former = unit.leaders.filter(isFormer);
  const hasHead = present.some(({ kind, fromOn }) => kind === 'head' && fromOn <= day);
  return (
    <Card title={t('units.leaders.title')}>
      {isAhead && <p className={classes.note}>{t('units.leaders.ahead', { day: formatDay(first) })}</p>}
      {!isAhead && !hasHead && unit.current && <p className={classes.note}>{t('units.leaders.none')}</p>}
      {present.length > 0 && <People leaders={present} mayEnd={unit.can.lead} />}
      {former.length > 0 && (
        <details className={classes.former}>
          <summary>{t('units.leaders.former', { count: former.length })}</summary>
          <People leaders={former} mayEnd={false} />
        </details>
      )}
      {unit.can.lead && unit.current && !isAhead && (
        <div className={classes.buttons}>
          <ButtonLink
            size="sm"
            to="/don-vi/$code"
            params={{ code: unit.code }}
            search={{ viec: 'dung-dau' as const }}
          >
            {t('units.leaders.nameHead')}
          </ButtonLink>
          <ButtonLink
            size="sm"
            to="/don-vi/$code"
            params={{ code: unit.code }}
            search={{ viec: 'cap-pho' as const }}
          >
            {t('units.leaders.nameDeputy')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

type PeopleProps = { leaders: readonly Leader[]; mayEnd: boolean };

function People({ leaders, mayEnd }: PeopleProps) {
  const { t } = useTranslation();
  const { today } = useMe();
  return (
    <ul className={classes.people}>
      {leaders.map((leader) => {
        const { id, cadre, kind, fromOn, toOn, charge, decision } = leader;
        const from = formatDay(fromOn);
        return (
          <li key={id} className={classes.person}>
            {cadre.isRead ? (
              <Link to="/can-bo/$code" params={{ code: cadre.code }} className={classes.leader}>
                {cadre.name}
              </Link>
            ) : (
              <b>{cadre.name}</b>
            )}
            <span className={classes.role}>
              {t(kind === 'head' ? 'units.leaders.head' : 'units.leaders.deputy')}
            </span>
            <div className={classes.term}>
              <span className={classes.span}>
                {toOn
                  ? t('units.leaders.span', { from, to: formatDay(toOn) })
                  : t('units.leaders.since', { from })}
                {decision && `. ${t('units.history.decision', { decision })}`}
                {charge && `. ${t('units.leaders.charge', { charge })}`}
              </span>
              {mayEnd && (toOn === null || toOn > today) && <EndLeader leader={leader} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
