import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../catalogue.module.css';
import { EditionState } from '../edition-state.tsx';
import type { EditionRow } from '../queries.ts';

/** Editions as rows: state, decision, days, how much is in them. */
export function EditionsCard({ editions }: { editions: EditionRow[] }) {
  const { t } = useTranslation();
  return (
    <Card>
      <div className={`${classes.scroll} ${classes.wide}`}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('catalogue.edition')}</th>
              <th scope="col">{t('catalogue.state')}</th>
              <th scope="col">{t('catalogue.decision')}</th>
              <th scope="col">{t('catalogue.life')}</th>
              <th scope="col" className={classes.number}>
                {t('catalogue.positions')}
              </th>
              <th scope="col" className={classes.number}>
                {t('catalogue.products')}
              </th>
              <th scope="col">{t('catalogue.comparison.short')}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((edition) => (
              <Row key={edition.id} edition={edition} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className={classes.cards}>
        {editions.map((edition) => (
          <li key={edition.id}>
            <Name edition={edition} />
            <EditionState standing={edition.standing} />
            <span className={classes.sub}>
              <Life edition={edition} /> · {t('catalogue.positionCount', { count: edition.positions })} ·{' '}
              {t('catalogue.productCount', { count: edition.products })}
            </span>
            <Since edition={edition} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Props = { edition: EditionRow };

function Row({ edition }: Props) {
  return (
    <tr>
      <th scope="row">
        <Name edition={edition} />
      </th>
      <td className={classes.nowrap}>
        <EditionState standing={edition.standing} />
      </td>
      <td>
        <Decision edition={edition} />
      </td>
      <td className={classes.nowrap}>
        <Life edition={edition} />
      </td>
      <td className={classes.number}>{formatWhole(edition.positions)}</td>
      <td className={classes.number}>{formatWhole(edition.products)}</td>
      <td>
        <Since edition={edition} />
      </td>
    </tr>
  );
}

function Name({ edition: { code, title } }: Props) {
  return (
    <>
      <Link to="/vi-tri/$edition" params={{ edition: code }}>
        {title || code}
      </Link>
      <span className={classes.sub}>{code}</span>
    </>
  );
}

function Decision({ edition: { decision, decidedOn, state } }: Props) {
  const { t } = useTranslation();
  if (decision === null) return state === 'draft' ? null : t('catalogue.noDecision');
  return (
    <>
      {decision}
      {decidedOn && <span className={classes.sub}>{formatDay(decidedOn)}</span>}
    </>
  );
}

/** "01/01/2023 đến hết 31/12/2026" */
function Life({ edition: { fromOn, toOn } }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {formatDay(fromOn)}
      {toOn && ` ${t('catalogue.to')} ${formatDay(toOn)}`}
    </>
  );
}

function Since({ edition: { code, copiedFrom } }: Props) {
  const { t } = useTranslation();
  if (copiedFrom === null) return null;
  return (
    <Link to="/vi-tri/so-sanh" search={{ truoc: copiedFrom, sau: code }}>
      {t('catalogue.compareWith', { code: copiedFrom })}
    </Link>
  );
}
