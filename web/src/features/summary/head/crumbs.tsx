import { useTranslation } from 'react-i18next';
import type { Overview } from '../answers.ts';
import { SummaryLink } from '../summary-link.tsx';
import type { Here } from '../use-here.ts';
import classes from './head.module.css';

type Props = { here: Here; of: Pick<Overview, 'unit' | 'path'> | undefined; note?: string };

/** Where we are: the units above as links, this one, and in what state the month is. */
export function Crumbs({ here, of, note }: Props) {
  const { t } = useTranslation();
  const { unit: _, reach: __, ...rest } = here.base;
  return (
    <nav className={classes.crumbs} aria-label={t('summary.where')}>
      <span>{t('app.page.summary')}</span>
      {of?.path.map(({ code, name }) => (
        <span key={code}>
          <SummaryLink to={{ ...rest, unit: code }}>{name}</SummaryLink>
        </span>
      ))}
      {of && <span aria-current="location">{of.unit?.name ?? t('summary.allSeen')}</span>}
      {note && <span>{note}</span>}
    </nav>
  );
}
