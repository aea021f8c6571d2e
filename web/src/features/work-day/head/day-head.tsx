import { addDays, type CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { longDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { DayPicker } from '../../../ui/date/day-picker.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import type { DayView } from '../day-query.ts';
import { useContextLine } from './use-context-line.ts';

type Props = { view: DayView; total: ReactNode };

/** The day: what kind it is, its name, the steps to other days, its total. */
export function DayHead({ view, total }: Props) {
  const { t } = useTranslation();
  const context = useContextLine(view);
  const navigate = useNavigate();
  const { cadre } = useMe();
  const { day, today } = view;
  const open = (next: CivilDay) =>
    void navigate({ to: '/hom-nay/{-$day}', params: { day: next === today ? undefined : next } });
  return (
    <PageHeader
      context={context}
      title={longDay(t, day)}
      beside={
        <>
          <IconButton
            icon="chevron-left"
            size="sm"
            label={t('common.previousDay')}
            onClick={() => open(addDays(day, -1))}
          />
          <IconButton
            icon="chevron-right"
            size="sm"
            label={t('common.nextDay')}
            onClick={() => open(addDays(day, 1))}
          />
          <DayPicker value={day} max={today} onPick={open} />
          {cadre && (
            <ButtonLink
              to="/can-bo/$code"
              params={{ code: cadre.code }}
              search={{ viec: 'nghi' }}
              size="sm"
              variant="quiet"
            >
              {t('workDay.askLeave')}
            </ButtonLink>
          )}
        </>
      }
      actions={total}
      phoneActions={<DayPicker value={day} max={today} onPick={open} side="below-end" />}
    />
  );
}
