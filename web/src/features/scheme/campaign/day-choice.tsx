import { addDays, type CivilDay, formatDay, maxDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { DayPicker } from '../../../ui/date/day-picker.tsx';
import type { CampaignView } from '../answers.ts';
import type { CampaignSearch } from '../search.ts';

type Props = { view: CampaignView; search: CampaignSearch };

/** The day that the campaign is shown on: stepped, picked, the target or today. */
export function DayChoice({ view, search }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { campaign, day, today } = view;
  const go = (on: CivilDay) => {
    const ngay = maxDay(campaign.fromOn, minDay(on, today));
    const to = { to: '/de-an/dot/$id', params: { id: campaign.id }, search: { ...search, ngay } } as const;
    void navigate({ ...to, replace: true });
  };
  return (
    <>
      <IconButton
        icon="chevron-left"
        size="sm"
        label={t('common.previousDay')}
        disabled={day <= campaign.fromOn}
        onClick={() => go(addDays(day, -1))}
      />
      <DayPicker
        value={day}
        min={campaign.fromOn}
        max={today}
        label={t('scheme.campaign.asOf', { day: formatDay(day) })}
        onPick={go}
      />
      <IconButton
        icon="chevron-right"
        size="sm"
        label={t('common.nextDay')}
        disabled={day >= today}
        onClick={() => go(addDays(day, 1))}
      />
      {day !== today && (
        <Button size="sm" variant="quiet" onClick={() => go(today)}>
          {t('scheme.campaign.toToday')}
        </Button>
      )}
      {campaign.targetOn <= today && day !== campaign.targetOn && (
        <Button size="sm" variant="quiet" onClick={() => go(campaign.targetOn)}>
          {t('scheme.campaign.toTarget')}
        </Button>
      )}
    </>
  );
}
