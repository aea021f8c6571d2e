import { useTranslation } from 'react-i18next';
import { Segmented } from '../../../ui/form/segmented.tsx';
import { useIsPhone } from '../../../ui/page/use-is-narrow.ts';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { useShownRows } from '../../../ui/table/shown-rows.ts';
import classes from '../finding.module.css';
import { Only } from '../only.tsx';
import type { FindingRow as Row } from '../queries.ts';
import type { useFindingSearch } from '../use-finding-search.ts';
import { FindingRow } from './finding-row.tsx';

/** So many at first on a phone, where the list is the page and not a box that scrolls. */
const PHONE_FIRST = 30;

type Props = {
  place: ReturnType<typeof useFindingSearch>;
  /** All of the view, and those that are shown. */
  all: readonly Row[];
  rows: readonly Row[];
  ofClosed: boolean;
  openId: string | undefined;
  /** Those that are counted and not shown yet. */
  hidden: number;
};

/** The findings of a view: those that are open, or those that were closed. */
export function FindingList({ place, all, rows, ofClosed, openId, hidden }: Props) {
  const { t } = useTranslation();
  const { view, go, to } = place;
  const shown = useShownRows(rows, useIsPhone() ? PHONE_FIRST : rows.length);
  const closed = all.filter(({ state }) => state === 'closed').length;
  return (
    <section className={classes.list} aria-label={t('finding.list')}>
      <div className={classes.listHead}>
        <Segmented
          label={t('finding.filter.label')}
          segments={[
            { value: 'waiting', label: t('finding.filter.waiting', { count: all.length - closed }) },
            { value: 'closed', label: t('finding.filter.closed', { count: closed }) },
          ]}
          value={ofClosed ? 'closed' : 'waiting'}
          onChange={(value) =>
            go({ khep: value === 'closed' ? true : undefined, mo: undefined, shown: undefined })
          }
        />
        <Only place={place} rows={all} />
      </div>
      {hidden > 0 && <p className={classes.none}>{t('finding.empty.hidden', { count: hidden })}</p>}
      {rows.length === 0 && <p className={classes.none}>{t('finding.empty.closed')}</p>}
      <ul className={classes.rows}>
        {shown.map((row) => (
          <FindingRow
            key={row.id}
            row={row}
            search={to({ mo: row.id, xem: view })}
            isOpen={row.id === openId}
            isMine={view === 'mine'}
          />
        ))}
      </ul>
      <MoreRows shown={shown.length} of={rows.length} step={PHONE_FIRST} />
    </section>
  );
}
