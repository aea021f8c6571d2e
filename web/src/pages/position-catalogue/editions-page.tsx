import '../../features/my-work/texts.ts';
import '../../features/position-catalogue/texts.ts';
import '../../features/position-description/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../features/position-catalogue/catalogue.module.css';
import { DraftForm } from '../../features/position-catalogue/editions/draft-form.tsx';
import { EditionsCard } from '../../features/position-catalogue/editions/editions-card.tsx';
import { PageHead } from '../../features/position-catalogue/page-head.tsx';
import { editionsQuery } from '../../features/position-catalogue/queries.ts';
import { useMe } from '../../lib/me.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import measure from '../../ui/page/measure.module.css';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { CatalogueProblem } from './catalogue-problem.tsx';

/** Vị trí việc làm: the editions of the catalogue, with the way to draft the next one. */
export function EditionsPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { data, error } = useQuery(editionsQuery);
  const [isDrafting, setDrafting] = useState(false);
  if (error) return <CatalogueProblem error={error} />;
  const actions = (
    <>
      {me.can.describe && (
        <ButtonLink to="/vi-tri/nhap-mo-ta" icon="upload">
          {t('description.import.title')}
        </ButtonLink>
      )}
      {me.can.describe && me.can.summary && (
        <ButtonLink to="/vi-tri/phat-sinh">{t('myWork.recurring.link')}</ButtonLink>
      )}
      <ButtonLink to="/vi-tri/nang-luc">{t('catalogue.framework')}</ButtonLink>
      {(data?.editions.length ?? 0) > 1 && (
        <ButtonLink to="/vi-tri/so-sanh">{t('catalogue.compare')}</ButtonLink>
      )}
      {data?.canChange && !isDrafting && (
        <Button variant="primary" icon="copy" onClick={() => setDrafting(true)}>
          {t('catalogue.draft.open')}
        </Button>
      )}
    </>
  );
  return (
    <div className={`${classes.page} ${measure.rows}`}>
      <PageHead context={t('catalogue.context')} title={t('catalogue.title')} actions={actions} />
      {isDrafting && data && <DraftForm editions={data.editions} onCancel={() => setDrafting(false)} />}
      {data && data.editions.length > 0 && <EditionsCard editions={data.editions} />}
      {data?.editions.length === 0 && (
        <EmptyState title={t('catalogue.none')}>{t('catalogue.noneText')}</EmptyState>
      )}
    </div>
  );
}
