import '../../features/scheme/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OpenForm } from '../../features/scheme/open/open-form.tsx';
import { openingQuery } from '../../features/scheme/queries.ts';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from './page-problem.tsx';
import classes from './scheme-pages.module.css';

/** Begins a dossier of a body. */
export function OpenSchemePage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(openingQuery);
  if (error) return <PageProblem error={error} />;
  return (
    <>
      <PageHeader context={<Link to="/de-an">{t('app.page.scheme')}</Link>} title={t('scheme.open')} />
      <div className={classes.narrow}>
        <Card title={t('scheme.facts.title')}>{data && <OpenForm opening={data} />}</Card>
      </div>
    </>
  );
}
