import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import { importsQuery } from '../queries.ts';
import { whenText } from '../when-text.ts';
import classes from './files.module.css';

/** The files that were read, the latest first, with how much of each still waits. */
export function FilesCard() {
  const { t } = useTranslation();
  const { data } = useQuery(importsQuery);
  if (!data) return null;
  return (
    <Card title={t('description.import.files')}>
      {data.imports.length === 0 && <p className={classes.none}>{t('description.import.noFiles')}</p>}
      <ul className={classes.files}>
        {data.imports.map((file) => (
          <li key={file.id}>
            <Link to="/vi-tri/nhap-mo-ta/$id" params={{ id: file.id }} className={classes.name}>
              {file.fileName}
            </Link>
            <span>{t('description.import.summary', { found: file.found, waiting: file.waiting })}</span>
            <span className={classes.quiet}>{whenText(t, file.createdAt, file.by)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
