import { MONDAY_TO_FRIDAY } from '@so-viec/shared/calendar/weekly-pattern';
import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../lib/format.ts';
import { useMe } from '../../../../lib/me.ts';
import { weekWords } from '../../../../lib/words/week-words.ts';
import { DayField } from '../../../../ui/date/day-field.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { readWeek, typedWeek, weekRefusal } from '../../../../ui/week/typed-week.ts';
import { WeekFields } from '../../../../ui/week/week-fields.tsx';
import classes from '../change.module.css';
import { ChangeForm } from '../change-form.tsx';
import { type FormProps, useChange } from '../use-change.ts';

/** Another week of a unit: the hours of each day, from a day on, for good or to a day. */
export function WeekForm({ unit, current, stale }: FormProps) {
  const { t } = useTranslation();
  const { today } = useMe();
  const [week, setWeek] = useState(() => typedWeek(current.weeklyPattern ?? MONDAY_TO_FRIDAY));
  const [hasTyped, setTyped] = useState(false);
  const [until, setUntil] = useState('');
  const read = readWeek(week);
  const usual = 'pattern' in read ? read.pattern : undefined;
  const weeklyPattern = usual === MONDAY_TO_FRIDAY ? null : (usual ?? null);
  // As opened it asks for nothing yet; what was changed is judged by what holds from the day chosen on.
  const isTouched = weeklyPattern !== current.weeklyPattern || hasTyped;
  const lastOn = until.trim() === '' ? null : parseDay(until);
  const words = usual === undefined ? '' : weekWords(t, usual);
  const change = useChange({
    unit,
    stale,
    what: lastOn ? t('week.toDay', { what: words, day: formatDay(lastOn) }) : words,
    mine: { name: current.name, weeklyPattern },
    missing: {
      weeklyPattern: weekProblem(),
      until: lastOn === undefined ? t('week.untilWrong') : undefined,
    },
    build: (common) =>
      usual === undefined || lastOn === undefined || !isTouched || (lastOn ?? common.on) < common.on
        ? undefined
        : {
            ...{ kind: 'week', ...common, until: lastOn, weeklyPattern },
            unit: { code: unit.code, version: unit.version },
          },
  });
  function weekProblem(): string | undefined {
    if ('problem' in read) return weekRefusal(t, read);
    return isTouched ? undefined : t('week.unchanged');
  }
  const from = parseDay(change.on);
  const isBackwards = from !== undefined && lastOn != null && lastOn < from;
  return (
    <ChangeForm
      title={t('units.act.tuan')}
      code={unit.code}
      change={change}
      paths={['weeklyPattern', 'until']}
      until={
        <Field
          label={t('week.until')}
          hint={t('week.untilHint')}
          refusal={isBackwards ? t('week.untilEarly') : change.sayOf('until')}
        >
          {(ids) => <DayField {...ids} value={until} onChange={setUntil} openAt={from ?? today} />}
        </Field>
      }
    >
      <WeekFields
        label={t('week.title')}
        week={week}
        onChange={(next) => {
          setWeek(next);
          setTyped(true);
        }}
        refusal={change.sayOf('weeklyPattern')}
      />
      <p className={classes.quiet}>{t('week.whom')}</p>
    </ChangeForm>
  );
}
