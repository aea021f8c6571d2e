import '../../features/report/texts.ts';
import { periodName } from '@so-viec/shared/report/report-period';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FileButtons } from '../../features/report/file-buttons.tsx';
import { PaperPreview } from '../../features/report/paper-preview.tsx';
import { editionQuery } from '../../features/report/queries.ts';
import classes from '../../features/report/report.module.css';
import { WordsForm } from '../../features/report/words-form.tsx';
import { formatDay } from '../../lib/format.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** One report: what it says, what is written on it, and its files. */
export function EditionPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/_in/bao-cao/$id' });
  const { data, error } = useQuery(editionQuery(id));
  if (error && !data) {
    const isMissing = error instanceof Problem && error.status === 404;
    return (
      <LonePage title={t(isMissing ? 'app.missing.title' : 'app.error.title')} text={problemText(t, error)}>
        <ButtonLink to="/bao-cao">{t('report.back')}</ButtonLink>
      </LonePage>
    );
  }
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  const { content, words, issuedAt } = data;
  const notes = [
    content.unit?.name,
    t('report.madeOn', { day: formatDay(content.madeOn) }),
    issuedAt ? `${t('report.issued').toLowerCase()} ${words.number}` : t('report.draft').toLowerCase(),
  ];
  return (
    <>
      <PageHeader
        context={
          <>
            <Link to="/bao-cao">{t('report.back')}</Link> · {notes.filter(Boolean).join(' · ')}
          </>
        }
        title={t('report.name', { period: periodName(content.period), ordinal: data.ordinal })}
      />
      <FileButtons id={id} />
      <div className={classes.columns} data-alone={data.mayWrite ? undefined : true}>
        <PaperPreview edition={data} />
        {data.mayWrite && <WordsForm key={id} edition={data} />}
      </div>
    </>
  );
}
