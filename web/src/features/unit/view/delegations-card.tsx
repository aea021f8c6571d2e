import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { EndDelegation } from '../leading/end-delegation.tsx';
import type { Delegation, UnitView } from '../queries.ts';
import classes from './view.module.css';

type Props = { unit: UnitView; day: string };

/** Who stands in for whom at a unit, from when to when and in what: seen by both sides and by everybody else. */
export function DelegationsCard({ unit, day }: Props) {
  const { t } = useTranslation();
  const { cadre } = useMe();
  const isFormer = ({ toOn }: Delegation) => toOn !== null && toOn < day;
  // The last one comes first; of what lasts or is to come the nearest does.
  const present = unit.delegations.filter((row) => !isFormer(row)).toReversed();
  const former = unit.delegations.filter(isFormer);
  const leads = unit.leaders.some(
    (held) => held.cadre.id === cadre?.id && held.fromOn <= day && (held.toOn ?? day) >= day,
  );
  const mayEnd = ({ from }: Delegation) =>
    from === null ? unit.can.nameReviewer : unit.can.delegate || from.id === cadre?.id;
  const mayGive = leads || unit.can.delegate || unit.can.nameReviewer;
  const mayAdd = mayGive && unit.current && unit.leaders.length > 0;
  return (
    <Card title={t('units.delegations.title')}>
      {present.length === 0 && <p className={classes.note}>{t('units.delegations.none')}</p>}
      {present.length > 0 && <Rows rows={present} mayEnd={mayEnd} />}
      {former.length > 0 && (
        <details className={classes.former}>
          <summary>{t('units.delegations.former', { count: former.length })}</summary>
          <Rows rows={former} mayEnd={() => false} />
        </details>
      )}
      {mayAdd && (
        <div className={classes.buttons}>
          <ButtonLink
            size="sm"
            to="/don-vi/$code"
            params={{ code: unit.code }}
            search={{ viec: 'uy-quyen' as const }}
          >
            {t('units.delegations.add')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

function Rows({ rows, mayEnd }: { rows: readonly Delegation[]; mayEnd: (row: Delegation) => boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.people}>
      {rows.map((row) => (
        <li key={row.id} className={classes.person}>
          <span className={classes.who}>
            {row.from
              ? t('units.delegations.standsIn', { to: row.to.name, from: row.from.name })
              : t('units.delegations.reviews', { to: row.to.name })}
          </span>
          <div className={classes.term}>
            <span className={classes.span}>
              {spanWords(t, row)}
              {row.charge && `. ${t('units.delegations.what', { charge: row.charge })}`}
            </span>
            {mayEnd(row) && <EndDelegation delegation={row} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "15/01/2024 đến 19/01/2024" */
export function spanWords(t: TFunction, { fromOn, toOn }: Pick<Delegation, 'fromOn' | 'toOn'>): string {
  const from = formatDay(fromOn);
  return toOn
    ? t('units.delegations.span', { from, to: formatDay(toOn) })
    : t('units.delegations.open', { from });
}
