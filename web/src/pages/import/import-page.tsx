import '../../features/import/texts.ts';
import { useTranslation } from 'react-i18next';
import { BringCard } from '../../features/import/start/bring-card.tsx';
import { FilesCard } from '../../features/import/start/files-card.tsx';
import { RunsCard } from '../../features/import/start/runs-card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import classes from './import-page.module.css';

/** Nhập và xuất: bring a file, take a template or what is there, look at earlier imports. */
export function ImportPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader context={t('imports.context')} title={t('imports.title')} />
      <div className={classes.cards}>
        <BringCard />
        <FilesCard />
        <RunsCard />
      </div>
    </>
  );
}
