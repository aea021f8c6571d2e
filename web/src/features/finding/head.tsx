import { addMonths, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { clockTime, formatDay, longMonth } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageSwitch } from '../../ui/page/page-switch.tsx';
import classes from './finding.module.css';
import { ALL } from './only.tsx';
import { FINDING_KEY, type FindingList } from './queries.ts';
import { type FindingView, VIEWS } from './search.ts';
import type { useFindingSearch } from './use-finding-search.ts';

type Props = { place: ReturnType<typeof useFindingSearch>; data: FindingList };

/** The month, when it was checked, and whose findings are looked at. */
export function FindingsHead({ place, data }: Props) {
  const { t } = useTranslation();
  const me = useMe();
  const { month, view, go, to } = place;
  const step = (by: number) => go({ month: addMonths(month, by), mo: undefined, shown: undefined });
  const { run } = data;
  const checked = run
    ? t('finding.checkedAt', {
        time: clockTime(run.at),
        day: formatDay(todayIn(new Date(run.at))),
        edition: run.edition,
      })
    : t('finding.notChecked');
  const steps = (
    <>
      <IconButton icon="chevron-left" size="sm" label={t('common.previousMonth')} onClick={() => step(-1)} />
      <span className={classes.month}>{longMonth(t, month)}</span>
      <IconButton
        icon="chevron-right"
        size="sm"
        label={t('common.nextMonth')}
        disabled={month >= monthOf(me.today)}
        onClick={() => step(1)}
      />
    </>
  );
  const views = VIEWS.filter((one) => canSee(me, one));
  return (
    <>
      <PageHeader
        context={
          <>
            {checked} <span className={classes.wide}>{t('finding.never')}</span>
          </>
        }
        title={t('finding.title')}
        beside={steps}
        actions={<Actions month={month} />}
      />
      <p className={classes.phoneNever}>{t('finding.never')}</p>
      <div className={classes.under}>
        <span className={classes.phoneMonth}>{steps}</span>
        {views.length > 1 && (
          <PageSwitch label={t('finding.views')}>
            {views.map((one) =>
              one === view ? (
                <span key={one} aria-current="page">
                  {t(`finding.view.${one}`)}
                </span>
              ) : (
                <Link
                  key={one}
                  to="/tin-hieu"
                  search={to({ ...ALL, xem: one, mo: undefined, khep: undefined, shown: undefined })}
                >
                  {t(`finding.view.${one}`)}
                </Link>
              ),
            )}
          </PageSwitch>
        )}
      </div>
    </>
  );
}

function canSee({ cadre, can }: ReturnType<typeof useMe>, view: FindingView): boolean {
  return view === 'mine' ? cadre !== null : can.findingCounts;
}

function Actions({ month }: { month: string }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const queryClient = useQueryClient();
  const run = useMutation({
    mutationFn: () => call(api.api['finding-runs'].$post({ json: { month, unit: null } })),
    async onSuccess(counts) {
      await queryClient.invalidateQueries({ queryKey: FINDING_KEY });
      notify({ text: t('finding.checked', { ...counts }) });
    },
  });
  return (
    <>
      {can.findingSettings && (
        <ButtonLink to="/quan-tri/tin-hieu" size="sm" variant="quiet">
          {t('finding.settings')}
        </ButtonLink>
      )}
      {can.findingCheck && (
        <Button size="sm" disabled={run.isPending} onClick={() => run.mutate()}>
          {t(run.isPending ? 'finding.checking' : 'finding.check')}
        </Button>
      )}
    </>
  );
}
