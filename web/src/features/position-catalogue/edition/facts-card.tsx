import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import classes from '../catalogue.module.css';
import { EditionState } from '../edition-state.tsx';
import type { EditionView } from '../queries.ts';

type Props = { edition: EditionView['edition']; children: ReactNode };

/** An edition's code, state, decision and days; beneath them what may be done with it. */
export function FactsCard({ edition, children }: Props) {
  const { t } = useTranslation();
  return (
    <Card title={t('catalogue.edition')}>
      <dl className={classes.facts}>
        <dt>{t('catalogue.code')}</dt>
        <dd>{edition.code}</dd>
        <dt>{t('catalogue.state')}</dt>
        <dd>
          <EditionState standing={edition.standing} />
        </dd>
        <dt>{t('catalogue.decision')}</dt>
        <dd>{edition.decision ?? t('catalogue.noDecision')}</dd>
        {edition.decidedOn && <dt>{t('catalogue.decidedOn')}</dt>}
        {edition.decidedOn && <dd>{formatDay(edition.decidedOn)}</dd>}
        <dt>{t(edition.state === 'draft' ? 'catalogue.draft.from' : 'catalogue.from')}</dt>
        <dd>
          {formatDay(edition.fromOn)}
          {edition.toOn && ` ${t('catalogue.to')} ${formatDay(edition.toOn)}`}
        </dd>
      </dl>
      {children}
    </Card>
  );
}
