import '../../features/unit/texts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery } from '../../features/unit/queries.ts';
import { FoundUnits } from '../../features/unit/tree/found-units.tsx';
import classes from '../../features/unit/tree/tree.module.css';
import { UnitTree } from '../../features/unit/tree/unit-tree.tsx';
import { useOpenTree } from '../../features/unit/tree/use-open-tree.ts';
import { formatDay, formatWhole } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { defined } from '../../lib/search.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { DayPicker } from '../../ui/date/day-picker.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { Card } from '../../ui/page/card.tsx';
import measure from '../../ui/page/measure.module.css';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';

const route = getRouteApi('/_in/don-vi');

/** Đơn vị: the tree of a day, opened as far as one likes, and a search through it. */
export function UnitsPage() {
  const { t } = useTranslation();
  const { today } = useMe();
  const { ngay, mo, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, type] = useState(q);
  const { rows, totals, error, toggle } = useOpenTree(ngay, mo);
  const day = ngay ?? today;
  const queryClient = useQueryClient();
  const showFirst = async () => {
    const { rows: found } = await queryClient.fetchQuery(searchQuery(ngay, typed.trim()));
    const [first] = found;
    if (first)
      await navigate({ to: '/don-vi/$code', params: { code: first.code }, search: defined({ ngay }) });
  };
  const context = t(ngay ? 'units.context' : 'units.contextToday', { day: formatDay(day) });
  const pick = (picked: string | undefined) =>
    navigate({ search: (before) => defined({ ...before, ngay: picked === today ? undefined : picked }) });
  const picker = (isIcon: boolean) => (
    <DayPicker value={day} isIcon={isIcon} label={t('units.day', { day: formatDay(day) })} onPick={pick} />
  );
  return (
    <div className={measure.rows}>
      <PageHeader
        title={t('units.title')}
        context={context}
        beside={
          <>
            {picker(false)}
            {ngay && (
              <ButtonLink variant="quiet" size="sm" to="/don-vi" search={defined({ q: typed || undefined })}>
                {t('units.backToToday')}
              </ButtonLink>
            )}
          </>
        }
        phoneActions={picker(true)}
      />
      <Card>
        <div role="search" className={classes.bar}>
          <label className={classes.search}>
            {t('units.search')}
            <TextInput
              type="search"
              value={typed}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && typed.trim() !== '') void showFirst();
              }}
              onChange={(event) => {
                type(event.target.value);
                const wanted = event.target.value || undefined;
                void navigate({ search: (before) => defined({ ...before, q: wanted }), replace: true });
              }}
            />
          </label>
          {totals && (
            <span className={classes.totals}>
              {t('units.totals', { units: formatWhole(totals.units), people: formatWhole(totals.people) })}
            </span>
          )}
          <span className={classes.hint}>
            {t('units.toneless')} <span className={classes.keys}>{t('units.treeKeys')}</span>
          </span>
        </div>
        {error && <Refusal look="box">{problemText(t, error)}</Refusal>}
        {typed.trim() !== '' ? (
          <FoundUnits on={ngay} typed={typed.trim()} />
        ) : totals && rows.length === 0 ? (
          <p className={classes.found}>
            {t('units.empty', { day: formatDay(day) })}. {t('units.emptyText')}
          </p>
        ) : (
          <UnitTree key={day} rows={rows} on={ngay} opened={mo} toggle={toggle} />
        )}
      </Card>
    </div>
  );
}
