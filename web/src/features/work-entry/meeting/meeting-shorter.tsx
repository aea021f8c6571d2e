import './texts.ts';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { minutesOf } from '../line/request.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';
import classes from './meeting-offers.module.css';

type Props = { line: Line; isCard?: boolean };

/** That the meeting of a line was shortened since, and the press that gives the line its time. */
export function MeetingShorter({ line, isCard }: Props) {
  const { t } = useTranslation();
  const { isOpen } = useLines();
  const { said, saved } = line.row;
  const meeting = said.meetingId === saved?.meeting?.id ? saved?.meeting : null;
  if (!meeting || meeting.isCancelled || !isOpen(line.row) || line.refusalOf('time')) return null;
  if ((minutesOf(said) ?? 0) <= meeting.minutes) return null;
  const time = formatMinutes(meeting.minutes);
  const words = (
    <div className={classes.shorter}>
      <StateMark state="waiting" size="sm">
        {t('meeting.shorter', { time })}
      </StateMark>
      <Button size="sm" onClick={() => line.say({ time })}>
        {t('workEntry.repair.time', { time })}
      </Button>
    </div>
  );
  if (isCard) return words;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button is the stop
    <div role="row">
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div role="gridcell" aria-colspan={9}>
        {words}
      </div>
    </div>
  );
}
