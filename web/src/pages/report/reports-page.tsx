import '../../features/report/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EditionsTable } from '../../features/report/editions-table.tsx';
import { NewReport } from '../../features/report/new-report.tsx';
import { editionsQuery } from '../../features/report/queries.ts';
import classes from '../../features/report/report.module.css';
import { problemText } from '../../lib/problem-text.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';

/** Báo cáo: one is made here, and those that were made. */
export function ReportsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/_in/bao-cao' });
  const { data, error } = useQuery(editionsQuery);
  return (
    <>
      <PageHeader context={t('report.context')} title={t('report.page')} />
      {error && !data && <Refusal look="box">{problemText(t, error)}</Refusal>}
      {data && (
        <div className={classes.stack}>
          {data.units.length > 0 && (
            <NewReport units={data.units} lastMonth={data.lastMonth} search={search} />
          )}
          <EditionsTable editions={data.editions} />
        </div>
      )}
    </>
  );
}
