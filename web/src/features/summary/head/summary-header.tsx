import type { ExportView } from '@so-viec/shared/summary/summary-words';
import { useTranslation } from 'react-i18next';
import { formatMonth, longMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import type { Overview } from '../answers.ts';
import { useCutOffWords } from '../cut-off.ts';
import type { Here } from '../use-here.ts';
import { Crumbs } from './crumbs.tsx';
import { FileLinks } from './file-links.tsx';
import { Filters } from './filters.tsx';
import classes from './head.module.css';
import { MonthSteps } from './month-steps.tsx';

type Named = Pick<Overview, 'unit' | 'path' | 'isProvisional' | 'isPartial' | 'isFew'>;

type Props = {
  here: Here;
  of: Named | undefined;
  /** The view's own title before the month: "Ngày chưa ghi". */
  title?: string;
  view: ExportView;
};

/** Where we are, the month with steps and filters, and the ways to take it away. */
export function SummaryHeader({ here, of, title, view }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const month = longMonth(t, here.month);
  const named = title ? `${title}, ${month.toLowerCase()}` : month;
  const notes = [
    useCutOffWords(t, here.month),
    of?.isProvisional && t('summary.provisional'),
    of?.isPartial && t('summary.partial'),
    of?.isFew && t('summary.few'),
  ].filter(Boolean);
  const report = me.can.rating && here.search.tab === undefined && (
    <ButtonLink
      to="/bao-cao"
      search={{ ky: here.month, ...(of?.unit && { unit: of.unit.code }) }}
      variant="primary"
      icon="document"
    >
      {t('summary.glance.report')}
    </ButtonLink>
  );
  return (
    <>
      <div className={classes.onScreen} data-print="no">
        <PageHeader
          context={<Crumbs here={here} of={of} note={notes.join(', ')} />}
          title={named}
          {...(of?.unit && title !== of.unit.name && { tabTitle: `${named}, ${of.unit.name}` })}
          beside={
            <>
              <MonthSteps here={here} />
              {view !== 'person' && <Filters here={here} />}
            </>
          }
          actions={
            <>
              <FileLinks here={here} view={view} />
              {report}
            </>
          }
          phoneActions={<MonthSteps here={here} />}
        />
      </div>
      <div className={classes.paper}>
        <p className={classes.paperTitle}>
          {t('summary.paper', {
            month: formatMonth(here.month),
            unit: of?.unit?.name ?? t('summary.allSeen'),
          })}
        </p>
        <p>{[title !== of?.unit?.name && title, ...notes].filter(Boolean).join(', ')}</p>
      </div>
      <div className={classes.bar} data-print="no">
        <Filters here={here} />
        <FileLinks here={here} view={view} />
        {report}
      </div>
    </>
  );
}
