import '../../features/competency/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PersonCompetencies } from '../../features/competency/person/person-competencies.tsx';
import { personCompetenciesQuery } from '../../features/competency/queries.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './competency-page.module.css';

const here = getRouteApi('/_in/vi-tri/nang-luc/$cadre');

/** One person's competencies on a page of their own. */
export function PersonCompetenciesPage() {
  const { t } = useTranslation();
  const { cadre } = here.useParams();
  const { data, error } = useQuery(personCompetenciesQuery(cadre));
  if (error) {
    const isMissing = error instanceof Problem && error.status === 404;
    return (
      <LonePage title={t(isMissing ? 'app.missing.title' : 'app.error.title')} text={problemText(t, error)}>
        <ButtonLink to="/vi-tri/nang-luc">{t('competency.title')}</ButtonLink>
      </LonePage>
    );
  }
  if (!data) return null;
  return (
    <div className={classes.page}>
      <PageHeader
        context={<Link to="/vi-tri/nang-luc">{t('competency.title')}</Link>}
        title={data.cadre.fullName}
        tabTitle={t('competency.person.of', { name: data.cadre.fullName })}
      />
      <PersonCompetencies code={cadre} />
    </div>
  );
}
