import type { DayFlag } from '@so-viec/shared/day-review/day-flags.rules';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { minutesInWords } from '../../../lib/format.ts';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';

const STATES: Record<DayFlag['kind'], StateName> = {
  'over-standard': 'over',
  'off-day': 'over',
  'no-output': 'flagged',
  late: 'waiting',
  resubmitted: 'resubmitted',
};

function textOf(t: TFunction, flag: DayFlag): string {
  switch (flag.kind) {
    case 'over-standard': {
      const time = minutesInWords(t, flag.minutes);
      return flag.hasBasis ? t('dayReview.flag.over', { time }) : t('dayReview.flag.overNoBasis', { time });
    }
    case 'off-day':
      return t('dayReview.flag.offDay');
    case 'late':
      return t('dayReview.flag.late');
    case 'no-output':
      return t('dayReview.flag.noOutput');
    case 'resubmitted':
      return t('dayReview.flag.resubmitted');
  }
}

/** What deserves a look before the day is opened, in a few words. */
export function FlagMark({ flag }: { flag: DayFlag }) {
  const { t } = useTranslation();
  return (
    <StateMark state={STATES[flag.kind]} size="sm">
      {textOf(t, flag)}
    </StateMark>
  );
}
