import '../../features/position-description/texts.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilesCard } from '../../features/position-description/files/files-card.tsx';
import { ReadCard } from '../../features/position-description/files/read-card.tsx';
import classes from '../../features/position-description/shown/shown.module.css';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** Where a Word file with descriptions is read, and the files that were. */
export function ReadPage() {
  const { t } = useTranslation();
  const context = <Link to="/vi-tri">{t('description.import.context')}</Link>;
  return (
    <div className={classes.page}>
      <PageHeader context={context} title={t('description.import.title')} />
      <ReadCard />
      <FilesCard />
    </div>
  );
}
