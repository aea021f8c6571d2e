import '../../features/position-description/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DraftsCard } from '../../features/position-description/files/drafts-card.tsx';
import files from '../../features/position-description/files/files.module.css';
import { TakeReady } from '../../features/position-description/files/take-ready.tsx';
import { importQuery } from '../../features/position-description/queries.ts';
import classes from '../../features/position-description/shown/shown.module.css';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { DescriptionProblem } from './description-problem.tsx';

const here = getRouteApi('/_in/vi-tri/nhap-mo-ta/$id');

/** What was found in one file: its descriptions, and the text outside of them. */
export function FilePage() {
  const { t } = useTranslation();
  const { id } = here.useParams();
  const { data, error } = useQuery(importQuery(id));
  if (error) return <DescriptionProblem error={error} />;
  if (!data) return null;
  const { leftovers } = data;
  return (
    <div className={classes.page}>
      <PageHeader
        context={<Link to="/vi-tri/nhap-mo-ta">{t('description.import.title')}</Link>}
        title={data.fileName}
      />
      {data.body && (
        <p className={`${classes.quiet} ${classes.about}`}>
          {t('description.import.forBody', { name: data.body })}
        </p>
      )}
      <TakeReady view={data} />
      <DraftsCard view={data} />
      {leftovers.length > 0 && (
        <Card
          title={t('description.import.outside')}
          note={t('description.import.outsideNote', { count: leftovers.length })}
        >
          <ul className={files.outside}>
            {leftovers.map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the text of a file never moves
              <li key={i}>{text}</li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
