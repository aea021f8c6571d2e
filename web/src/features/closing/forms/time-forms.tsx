import { addDays, lastDayOf, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { refusalOf } from '../../../lib/problem-text.ts';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';
import type { ClosingRow } from '../queries.ts';
import { useClosingSearch } from '../search.ts';
import { useClosingWrite } from '../use-closing-write.ts';
import { Panel } from './panel.tsx';

/** A day as typed: null where nothing is, undefined where it cannot be read. */
const dayOf = (typed: string) => (typed === '' ? null : parseDay(typed));

/** Until when the people of a body write in the month. */
export function DeadlineForm({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { month, go } = useClosingSearch();
  const [isUnreadable, tell] = useState(false);
  const [id] = useState(newId);
  const save = useClosingWrite(
    (dueOn: string | null) =>
      call(
        api.api['closing-deadlines'][':id'].$put({ param: { id }, json: { month, unit: row.code, dueOn } }),
      ),
    () => t('closing.done.deadline'),
    () => go({ viec: undefined, o: undefined }),
  );
  const refusal = isUnreadable ? t('closing.form.dayMissing') : refusalOf(t, save.error, 'dueOn');
  return (
    <Panel
      title={t('closing.form.deadlineTitle', { name: row.name })}
      hint={t('closing.form.deadlineHint')}
      saves={t('closing.form.save')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={(said) => {
        const dueOn = dayOf(said('dueOn'));
        tell(dueOn === undefined);
        if (dueOn !== undefined) save.mutate(dueOn);
      }}
    >
      <Field label={t('closing.form.dueOn')} refusal={refusal}>
        {(ids) => (
          <NamedDayField
            {...ids}
            name="dueOn"
            start={row.dueOn ? formatDay(row.dueOn) : ''}
            openAt={row.dueOn ?? addDays(lastDayOf(month), 1)}
          />
        )}
      </Field>
    </Panel>
  );
}

/** People of a unit and below it on a day by a part of their name, each by their code. */
async function peopleOf(code: string, on: string, q: string): Promise<Choice[]> {
  const { rows } = await call(api.api.units[':code'].people.$get({ param: { code }, query: { on, q } }));
  return rows.map((row) => ({
    ...{ id: row.code, name: row.name },
    note: [row.code, row.title, row.unit].filter(Boolean).join(', '),
  }));
}

/** One person writes longer than the others. */
export function GraceForm({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { month, today, go } = useClosingSearch();
  const [person, choose] = useState<Choice>();
  const [missing, miss] = useState<{ cadre?: string; untilOn?: string; reason?: string }>({});
  const [id] = useState(newId);
  const save = useClosingWrite(
    (said: { cadre: string; untilOn: string | null; reason: string }) =>
      call(api.api['closing-grace'][':id'].$put({ param: { id }, json: { month, unit: row.code, ...said } })),
    () => t('closing.done.grace'),
    () => go({ viec: undefined, o: undefined }),
  );
  const told = (path: keyof typeof missing) => missing[path] ?? refusalOf(t, save.error, path);
  return (
    <Panel
      title={t('closing.form.graceTitle', { name: row.name })}
      hint={t('closing.form.graceHint')}
      saves={t('closing.form.save')}
      error={save.error}
      isPending={save.isPending}
      onSubmit={(said) => {
        const [cadre, reason, untilOn] = [person?.id ?? '', said('reason'), dayOf(said('untilOn'))];
        miss({
          ...(!cadre && { cadre: t('closing.form.cadreMissing') }),
          ...(!reason && { reason: t('closing.form.reasonMissing') }),
          ...(untilOn === undefined && { untilOn: t('closing.form.dayMissing') }),
        });
        if (cadre && reason && untilOn !== undefined) save.mutate({ cadre, reason, untilOn });
      }}
    >
      <Field label={t('closing.form.cadre')} refusal={told('cadre')}>
        {(ids) => (
          <Picker
            {...ids}
            value={person}
            onPick={choose}
            of={`grace ${row.code} ${month}`}
            search={(q) => peopleOf(row.code, lastDayOf(month), q)}
            nothing={t('closing.form.noPerson')}
          />
        )}
      </Field>
      <Field label={t('closing.form.untilOn')} refusal={told('untilOn')}>
        {(ids) => <NamedDayField {...ids} name="untilOn" openAt={today} />}
      </Field>
      <Field label={t('closing.form.reason')} refusal={told('reason')}>
        {(ids) => <TextInput {...ids} name="reason" maxLength={500} />}
      </Field>
    </Panel>
  );
}
