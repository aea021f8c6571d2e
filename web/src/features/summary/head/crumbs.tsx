import { useTranslation } from 'react-i18next';
import type { Overview } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './head.module.css';

type Props = { here: Here; of: Pick<Overview, 'unit' | 'path'> | undefined; note?: string };

/** Where we are: the units above and, in a view, this one as links that keep month and filters; then the month's state. */
export function Crumbs({ here, of, note }: Props) {
  const { t } = useTranslation();
  const { unit: _, reach: __, ...rest } = here.base;
  const isView = here.search.tab !== undefined;
  const isTop = !isView && here.base.unit === undefined;
  const name = of?.unit?.name ?? t('summary.allSeen');
  return (
    <nav className={classes.crumbs} aria-label={t('summary.where')}>
      <span>
        {isTop ? t('app.page.summary') : <SummaryLink to={rest}>{t('app.page.summary')}</SummaryLink>}
      </span>
      {of?.path.map(({ code, name }) => (
        <span key={code}>
          <SummaryLink to={{ ...rest, unit: code }}>{name}</SummaryLink>
        </span>
      ))}
      {of && (
        <span aria-current={isView ? undefined : 'location'}>
          {isView ? <SummaryLink to={here.base}>{name}</SummaryLink> : name}
        </span>
      )}
      {note && <span>{note}</span>}
    </nav>
  );
}
