import { shareOfDay } from '@so-viec/shared/assignment/standard.rules';
import {
  FULL_DAY_MINUTES,
  MONDAY_TO_FRIDAY,
  minutesOfPattern,
  patternOfMinutes,
  totalOfPattern,
} from '@so-viec/shared/calendar/weekly-pattern';
import { parseDuration } from '@so-viec/shared/duration/duration.rules';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../lib/format.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { Chip } from '../../../ui/button/chip.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { readWeek, typedWeek } from '../../../ui/week/typed-week.ts';
import { WeekFields } from '../../../ui/week/week-fields.tsx';
import classes from '../post/form.module.css';
import type { Refusals, Terms } from '../post/terms.ts';

const QUICK = [
  ['full', '8:00'],
  ['nursing', '7:00'],
  ['half', '4:00'],
] as const;

type Props = { terms: Terms; onChange: (more: Partial<Terms>) => void; refusals: Refusals };

/** The standard of a day, the person's own week or the unit's, and whether a log is owed. */
export function HoursFields({ terms, onChange, refusals }: Props) {
  const { t } = useTranslation();
  const { week } = terms;
  return (
    <>
      <div className={classes.row}>
        <div>
          <Field
            label={t('cadre.form.dailyMinutes')}
            hint={t('cadre.form.hoursHint')}
            refusal={refusals.dailyMinutes}
          >
            {(ids) => (
              <TextInput
                {...ids}
                value={terms.hours}
                onChange={(event) => onChange({ hours: event.target.value })}
              />
            )}
          </Field>
          <div className={classes.quick}>
            {QUICK.map(([name, hours]) => (
              <Chip key={name} onClick={() => onChange({ hours })}>
                {t(`cadre.form.${name}`)}
              </Chip>
            ))}
          </div>
        </div>
        <div className={classes.checks}>
          <Checkbox
            label={t('cadre.form.unitPattern')}
            checked={week === null}
            onChange={(event) =>
              onChange({ week: event.target.checked ? null : typedWeek(MONDAY_TO_FRIDAY) })
            }
          />
          <Checkbox
            label={t('cadre.form.duty')}
            checked={terms.hasDuty}
            onChange={(event) => onChange({ hasDuty: event.target.checked })}
          />
        </div>
      </div>
      {week !== null && (
        <WeekFields
          label={t('week.title')}
          week={week}
          onChange={(next) => onChange({ week: next })}
          refusal={refusals.weeklyPattern}
        >
          <Share terms={terms} />
        </WeekFields>
      )}
    </>
  );
}

/** What the week comes to for somebody with fewer or more hours than a full day's. */
function Share({ terms: { hours, week } }: { terms: Terms }) {
  const { t } = useTranslation();
  const daily = parseDuration(hours);
  const read = week === null ? undefined : readWeek(week);
  if ('problem' in daily || daily.minutes === FULL_DAY_MINUTES || !read || 'problem' in read) return null;
  const shares = minutesOfPattern(read.pattern).map((minutes) => shareOfDay(minutes, daily.minutes));
  const own = patternOfMinutes(shares);
  const total = formatMinutes(totalOfPattern(own));
  return (
    <p role="status">
      {t('week.share', { hours: formatMinutes(daily.minutes), week: weekWords(t, own), total })}
    </p>
  );
}
