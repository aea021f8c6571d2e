import './texts.ts';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Line } from '../shown/use-line.ts';
import classes from './meeting-offers.module.css';

type Props = { line: Line; minutes: number; isCard: boolean };

/** That the meeting of a line was shortened since, and the press that gives the line its time. */
export function MeetingShorter({ line, minutes, isCard }: Props) {
  const { t } = useTranslation();
  const time = formatMinutes(minutes);
  const said = (
    <div className={classes.shorter}>
      <StateMark state="waiting" size="sm">
        {t('meeting.shorter', { time })}
      </StateMark>
      <Button size="sm" onClick={() => line.say({ time })}>
        {t('workEntry.repair.time', { time })}
      </Button>
    </div>
  );
  if (isCard) return said;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button is the stop
    <div role="row">
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" aria-colspan={9}>
        {said}
      </div>
    </div>
  );
}
