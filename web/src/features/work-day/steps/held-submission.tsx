import { useTranslation } from 'react-i18next';
import { formatShortDay } from '../../../lib/format.ts';
import { Problem } from '../../../lib/problem.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import type { DayView } from '../day-query.ts';
import { NoticeStrip } from './notice-strip.tsx';
import type { useHeldSubmission } from './use-held-submission.ts';

type Props = { view: DayView; submission: ReturnType<typeof useHeldSubmission> };

/** That the day is handed in once the network is back, or why that was not possible; one press gives it up. */
export function HeldSubmission({ view, submission: { held, dropHeld } }: Props) {
  const { t } = useTranslation();
  if (!held) return null;
  const { refusal } = held;
  const why = refusal && problemText(t, new Problem(refusal));
  return (
    <div role="status">
      <NoticeStrip tone={why ? 'warn' : 'info'} icon={why ? 'alert' : 'clock'}>
        <p>
          {why
            ? t('workDay.step.heldRefused', { why })
            : t('workDay.step.held', { day: formatShortDay(view.day) })}
        </p>
        <Button size="sm" onClick={() => void dropHeld()}>
          {t('workDay.step.dropHeld')}
        </Button>
      </NoticeStrip>
    </div>
  );
}
