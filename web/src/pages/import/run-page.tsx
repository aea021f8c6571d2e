import '../../features/import/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isAtWork, type Run, runQuery } from '../../features/import/queries.ts';
import { ChangesCard } from '../../features/import/run/changes-card.tsx';
import { LeftOutCard } from '../../features/import/run/left-out-card.tsx';
import { ColumnsAgain, MappingCard } from '../../features/import/run/mapping-card.tsx';
import { OutcomeCard } from '../../features/import/run/outcome-card.tsx';
import { ProgressCard } from '../../features/import/run/progress-card.tsx';
import { RowsCard } from '../../features/import/run/rows-card.tsx';
import { useEdits } from '../../features/import/run/use-edits.ts';
import { formatWhole } from '../../lib/format.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { MissingPage } from '../missing/missing-page.tsx';
import classes from './import-page.module.css';

const route = getRouteApi('/_in/quan-tri/nhap/$id');

/** One file: what it would do, row by row, until it is taken over or put away; then what it did. */
export function RunPage() {
  const { id } = route.useParams();
  const { t } = useTranslation();
  const { data: run, error } = useQuery(runQuery(id));
  if (error instanceof Problem && error.status === 404) return <MissingPage />;
  if (!run) return error ? <Refusal look="box">{problemText(t, error)}</Refusal> : null;
  const back = <Link to="/quan-tri/nhap">{t('imports.run.back')}</Link>;
  return (
    <>
      <PageHeader context={back} title={run.fileName} />
      <div className={classes.wide}>
        <Source run={run} />
        {isAtWork(run) ? <ProgressCard run={run} /> : <Checked key={run.version} run={run} />}
      </div>
    </>
  );
}

function Source({ run }: { run: Run }) {
  const { t } = useTranslation();
  const kind = t(`imports.kind.${run.kind}`);
  const rows = run.report?.rows;
  const parts = [rows ? t('imports.run.source', { kind, rows: formatWhole(rows) }) : kind];
  if (run.mended > 0) parts.push(t('imports.run.mended', { count: run.mended }));
  const leftOut = run.report?.leftOut ?? 0;
  if (leftOut > 0) parts.push(t('imports.run.leftOut', { rows: formatWhole(leftOut) }));
  return <p className={classes.source}>{parts.join(', ')}</p>;
}

function Checked({ run }: { run: Run }) {
  const { show, page = 1 } = route.useSearch();
  const edits = useEdits();
  const isOpen = run.state === 'checked' || run.state === 'interrupted' || run.state === 'failed';
  const hasRows = isOpen && (run.report?.rows ?? 0) > 0;
  const first = (run.report?.refusedRows ?? run.report?.refused ?? 0) > 0 ? 'refused' : 'all';
  return (
    <>
      <OutcomeCard run={run} edits={edits} />
      {isOpen && run.asksColumns && <MappingCard run={run} />}
      {hasRows && <RowsCard run={run} show={show ?? first} page={page} edits={edits} />}
      {isOpen && !run.asksColumns && run.columns.length > 0 && <ColumnsAgain run={run} />}
      {!isOpen && <ChangesCard run={run} />}
      {!isOpen && <LeftOutCard run={run} />}
    </>
  );
}
