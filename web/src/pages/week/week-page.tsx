import '../../features/work-entry/week/texts.ts';
import { addDays, minDay } from '@so-viec/shared/civil-day/civil-day';
import { mondayOf } from '@so-viec/shared/work-week/work-week.rules';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptCalendar } from '../../features/work-day/kept/kept-calendar.tsx';
import { keptWeekKey, type WeekView, weekQuery } from '../../features/work-day/week-query.ts';
import { useSuggestions } from '../../features/work-entry/match/suggestions.ts';
import { ProofContext } from '../../features/work-entry/shown/lines-context.ts';
import { CopyTools } from '../../features/work-entry/week/grid/copy-tools.tsx';
import { WeekTable } from '../../features/work-entry/week/grid/week-table.tsx';
import { dayMinutes } from '../../features/work-entry/week/model/cells.ts';
import { useWeek } from '../../features/work-entry/week/model/use-week.ts';
import { useSheets, useWeekModels } from '../../features/work-entry/week/model/week.ts';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { ownOutbox } from '../today/own-outbox.ts';
import { proofOf } from '../today/proof-of.tsx';
import { DayNeeds } from './day-needs.tsx';
import { type LastSaid, SubmitDay } from './submit-day.tsx';
import { useWeekCache } from './use-week-cache.ts';
import { dayViewOf, useWeekDays } from './use-week-days.ts';
import { WeekHeader } from './week-header.tsx';

/** /lich is this week, /lich?tuan=2024-01-08 another one. */
export function WeekPage() {
  const { tuan } = useSearch({ from: '/_in/lich' });
  const { today } = useMe();
  const { data: view } = useSuspenseQuery(weekQuery(mondayOf(tuan ?? today)));
  return <OneWeek key={view.monday} view={view} />;
}

function OneWeek({ view }: { view: WeekView }) {
  const { t } = useTranslation();
  const { account } = useMe();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { tuan, ngay } = useSearch({ from: '/_in/lich' });
  const [needing, setNeeding] = useState<number | null>(null);
  const outbox = useMemo(() => ownOutbox(account.id), [account.id]);
  const cache = useWeekCache(view.monday, outbox);
  const models = useWeekModels({
    outbox,
    days: view.days,
    writtenAt: view.writtenAt,
    onSaved: cache.takeEntry,
  });
  const sheets = useSheets(models);
  const days = useWeekDays(view, models, sheets);
  const suggestions = useSuggestions(minDay(view.today, addDays(view.monday, 6)));
  const week = useWeek({ accountId: account.id, monday: view.monday, days, sheets, suggestions });

  const named = days.findIndex(({ day }) => day === ngay);
  const now = days.findIndex(({ day }) => day === view.today);
  const [last, setLast] = useState<LastSaid | null>(null);
  const needs = needing === null ? undefined : view.days[needing];
  const minutes = sheets.reduce((sum, sheet) => sum + dayMinutes(sheet), 0);
  const standardMinutes = days.reduce((sum, day) => sum + day.standardMinutes, 0);
  const readWeekBefore = async () =>
    (await queryClient.fetchQuery({ ...weekQuery(addDays(view.monday, -7)), networkMode: 'always' })).days;
  if (days.every(({ posts }) => posts.length === 0) && week.rows.length === 0) {
    return (
      <>
        <WeekHeader monday={view.monday} minutes={0} standardMinutes={0} />
        <EmptyState title={t('workWeek.noPost.title')}>{t('workWeek.noPost.text')}</EmptyState>
      </>
    );
  }
  return (
    <ProofContext value={proofOf}>
      <WeekHeader monday={view.monday} minutes={minutes} standardMinutes={standardMinutes} />
      <KeptCalendar of={keptWeekKey(view.monday)} today={view.today} />
      <WeekTable
        week={week}
        tools={<CopyTools week={week} read={readWeekBefore} />}
        column={Math.max(0, named >= 0 ? named : now)}
        onColumn={(column) => {
          const day = days[column]?.day;
          const search = defined({ tuan, ngay: day });
          void navigate({ to: '/lich', search, replace: true });
        }}
        onNeeds={setNeeding}
        submit={(column) => {
          const [ofView, day, sheet] = [view.days[column], days[column], sheets[column]];
          if (!ofView || !day || !sheet) return null;
          return (
            <SubmitDay
              key={day.day}
              {...{ view: ofView, day, sheet, outbox, monday: view.monday, last }}
              onSaid={setLast}
              onReasons={cache.takeReasons}
              onNeeds={() => setNeeding(column)}
            />
          );
        }}
      />
      {needs && (
        <DayNeeds
          key={needs.day}
          view={dayViewOf(needs)}
          minutes={sheets[needing ?? 0] ? dayMinutes(sheets[needing ?? 0] as (typeof sheets)[number]) : 0}
          outbox={outbox}
          onSaved={cache.takeReasons}
          onClose={() => setNeeding(null)}
        />
      )}
    </ProofContext>
  );
}
