import '../../features/calendar/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { AddDay } from '../../features/calendar/add-day.tsx';
import classes from '../../features/calendar/calendar.module.css';
import { DayTable } from '../../features/calendar/day-table.tsx';
import { ImpactCard } from '../../features/calendar/impact.tsx';
import { Months } from '../../features/calendar/months.tsx';
import { type Day, type Year, yearQuery } from '../../features/calendar/queries.ts';
import { useYearDraft } from '../../features/calendar/use-year-draft.ts';
import { formatDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import { StaleChoice } from '../../ui/state/stale-choice.tsx';

/** Lịch làm việc: a year's holidays and make-up days; a change says whom it moves before it is confirmed. */
export function CalendarPage() {
  const me = useMe();
  const { nam = Number(me.today.slice(0, 4)) } = useSearch({ from: '/_in/quan-tri/lich' });
  const { data } = useQuery(yearQuery(String(nam)));
  return data ? <YearView key={data.year} year={data} /> : null;
}

function YearView({ year }: { year: Year }) {
  const { t } = useTranslation();
  const { draft, preview, write, open, close, change, goOn } = useYearDraft(year);
  const total = year.months.reduce((sum, { workingDays }) => sum + workingDays, 0);
  const error = write.error ?? preview.error;
  const isStale = error instanceof Problem && error.code === 'stale-version';
  const edit = year.can.change && !draft && (
    <Button icon="pencil" onClick={open}>
      {t('calendar.edit')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHeader
        context={t('calendar.context')}
        title={t('calendar.title', { year: year.year })}
        beside={<YearSteps year={year.year} />}
        actions={edit}
      />
      <div className={classes.phoneEdit}>
        <YearSteps year={year.year} />
        {edit}
      </div>
      {year.isProvisional && (
        <p className={classes.told}>
          {t('calendar.provisionalYear', { year: year.year })}
          {year.days.length === 0 && ` ${t('calendar.weekendsOnly')}`}
        </p>
      )}
      {error && isStale && draft && (
        <StaleChoice rows={differentDays(t, year.days, draft)} onKeep={goOn} onTake={close} />
      )}
      {error && !isStale && <Refusal look="box">{problemText(t, error)}</Refusal>}
      <Card title={t('calendar.list')} note={t('calendar.year', { count: total })}>
        {draft && <AddDay year={year.year} days={draft} onAdd={(day) => change([...draft, day])} />}
        <DayTable days={draft ?? year.days} {...(draft && { onChange: change })} />
        {draft && (
          <div className={classes.buttons}>
            <Button onClick={() => preview.mutate(draft)}>{t('calendar.preview')}</Button>
            <Button onClick={() => change(draft.map((day) => ({ ...day, isProvisional: false })))}>
              {t('calendar.settleAll')}
            </Button>
            <Button variant="quiet" onClick={close}>
              {t('calendar.cancel')}
            </Button>
          </div>
        )}
      </Card>
      {draft && preview.data && preview.data.days.length === 0 && (
        <p className={classes.told}>{t('calendar.unchanged')}</p>
      )}
      {draft && preview.data && preview.data.days.length > 0 && (
        <ImpactCard impact={preview.data} isPending={write.isPending} onConfirm={() => write.mutate(draft)} />
      )}
      <Months months={year.months} />
    </div>
  );
}

/** Each day that either has, in words; the same ones are left out where they are shown. */
function differentDays(t: TFunction, theirs: readonly Day[], mine: readonly Day[]) {
  const words = (days: readonly Day[], on: string) => {
    const day = days.find((one) => one.on === on);
    if (!day) return '';
    const state = t(day.isProvisional ? 'calendar.expected' : 'calendar.settled');
    return [day.name, t(`calendar.${day.kind}`), state].join(', ');
  };
  const all = [...new Set([...theirs, ...mine].map(({ on }) => on))].sort();
  return all.map((on) => [formatDay(on), words(theirs, on), words(mine, on)] as const);
}

function YearSteps({ year }: { year: string }) {
  const { t } = useTranslation();
  const step = (by: -1 | 1) => {
    const nam = Number(year) + by;
    return (
      <ButtonLink to="/quan-tri/lich" search={{ nam }} size="sm" variant="quiet">
        {t(by < 0 ? 'calendar.before' : 'calendar.after', { year: nam })}
      </ButtonLink>
    );
  };
  return (
    <>
      {step(-1)}
      {step(1)}
    </>
  );
}
