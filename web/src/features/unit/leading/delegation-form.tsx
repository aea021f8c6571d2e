import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import type { Choice } from '../../../ui/form/picker.tsx';
import classes from '../change/change.module.css';
import { PersonPicker } from '../change/person-picker.tsx';
import type { UnitView } from '../queries.ts';
import { LeadingCard } from './leading-card.tsx';
import { useDayWords, useSaving } from './use-saving.ts';

/** The committee names who reviews a head. */
const REVIEWER = '';

/** The absent head hands what they do to somebody from a day to a day; personnel may write it for them. */
export function DelegationForm({ unit }: { unit: UnitView }) {
  const { t } = useTranslation();
  const { today, cadre } = useMe();
  const dayWords = useDayWords();
  const [id] = useState(newId);
  const leaders = unit.leaders.filter(({ toOn }) => toOn === null || toOn >= today);
  const own = leaders.find((held) => held.cadre.id === cadre?.id);
  const absent = leaders.filter((held) => unit.can.delegate || held === own);
  const [absentId, setAbsent] = useState((own ?? absent[0])?.cadre.id ?? REVIEWER);
  const [person, choose] = useState<Choice>();
  const [from, typeFrom] = useState('');
  const [until, typeUntil] = useState('');
  const [charge, typeCharge] = useState('');
  const namesReviewer = absentId === REVIEWER;
  const saving = useSaving({
    code: unit.code,
    done: `${t('units.act.uy-quyen')}: ${person?.name ?? ''}`,
    missing: {
      toCadreId: person ? undefined : t('units.form.personMissing'),
      fromOn: dayWords(from, false),
      toOn: until.trim() || namesReviewer ? dayWords(until, true) : t('units.form.untilMissing'),
      charge: charge.trim() || namesReviewer ? undefined : t('units.form.chargeMissing'),
    },
    send: () =>
      call(
        api.api.units[':code'].delegations.$post({
          param: { code: unit.code },
          json: {
            ...{ id, fromCadreId: namesReviewer ? null : absentId, toCadreId: person?.id ?? '' },
            ...{ fromOn: parseDay(from) ?? '', toOn: parseDay(until) ?? null, charge, decision: '' },
          },
        }),
      ),
  });
  return (
    <LeadingCard title={t('units.act.uy-quyen')} code={unit.code} saving={saving}>
      <Field label={t('units.form.absent')} refusal={saving.sayOf('fromCadreId')}>
        {(ids) => (
          <Select {...ids} value={absentId} onChange={(event) => setAbsent(event.target.value)}>
            {absent.map((held) => (
              <option key={held.id} value={held.cadre.id}>
                {held.cadre.name}
              </option>
            ))}
            {unit.can.nameReviewer && <option value={REVIEWER}>{t('units.delegations.nameReviewer')}</option>}
          </Select>
        )}
      </Field>
      <PersonPicker
        label={t('units.form.standIn')}
        hint={t('units.form.personHint')}
        refusal={saving.sayOf('toCadreId')}
        codes={[unit.code]}
        value={person}
        onPick={choose}
      />
      <div className={classes.pair}>
        <Field label={t('units.form.on')} refusal={saving.sayOf('fromOn')}>
          {(ids) => <DayField {...ids} value={from} onChange={typeFrom} openAt={today} />}
        </Field>
        <Field label={t('units.form.until')} refusal={saving.sayOf('toOn')}>
          {(ids) => <DayField {...ids} value={until} onChange={typeUntil} openAt={today} />}
        </Field>
      </div>
      <Field label={t('units.form.what')} hint={t('units.form.whatHint')} refusal={saving.sayOf('charge')}>
        {(ids) => (
          <TextInput
            {...ids}
            value={charge}
            maxLength={500}
            onChange={(event) => typeCharge(event.target.value)}
          />
        )}
      </Field>
    </LeadingCard>
  );
}
