import '../../features/scheme/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FactsCard } from '../../features/scheme/dossier/facts-card.tsx';
import { FilesCard } from '../../features/scheme/dossier/files-card.tsx';
import { NextCard } from '../../features/scheme/dossier/next-card.tsx';
import { Timeline } from '../../features/scheme/dossier/timeline.tsx';
import { dossierQuery } from '../../features/scheme/queries.ts';
import { StateWord } from '../../features/scheme/state-word.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from './page-problem.tsx';
import classes from './scheme-pages.module.css';

/** One dossier: what is to be done next, its files, and who did what when. */
export function DossierPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error } = useQuery(dossierQuery(id));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  return (
    <>
      <PageHeader
        context={
          <>
            <Link to="/de-an">{t('app.page.scheme')}</Link> › {data.body.name}
          </>
        }
        title={data.title}
        beside={<StateWord state={data.state} inForceOn={data.inForceOn} size="md" />}
      />
      <div className={classes.onPhone}>
        <StateWord state={data.state} inForceOn={data.inForceOn} />
      </div>
      <div className={classes.grid}>
        <div className={`${classes.eight} ${classes.side}`}>
          <NextCard dossier={data} />
          <div className={classes.later}>
            <Timeline dossier={data} />
          </div>
        </div>
        <div className={`${classes.four} ${classes.side}`}>
          <FilesCard dossier={data} />
          <div className={classes.later}>
            <FactsCard dossier={data} />
          </div>
        </div>
      </div>
    </>
  );
}
