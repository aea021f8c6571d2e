import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import type { Choice } from '../../../ui/form/picker.tsx';
import classes from '../change/change.module.css';
import { PersonPicker } from '../change/person-picker.tsx';
import type { UnitView } from '../queries.ts';
import { LeadingCard } from './leading-card.tsx';
import { useDayWords, useSaving } from './use-saving.ts';

/** Somebody heads a unit or becomes a deputy in it, from a day and by a decision; the head before may end the day before. */
export function LeaderForm({ unit, kind }: { unit: UnitView; kind: 'head' | 'deputy' }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const dayWords = useDayWords();
  const [id] = useState(newId);
  const [person, choose] = useState<Choice>();
  const [from, typeFrom] = useState('');
  const [until, typeUntil] = useState('');
  const [decision, typeDecision] = useState('');
  const [charge, typeCharge] = useState('');
  const [endsOther, setEnds] = useState(true);
  const head = unit.leaders.find((held) => held.kind === 'head' && held.toOn === null);
  const title = t(kind === 'head' ? 'units.act.dung-dau' : 'units.act.cap-pho');
  const saving = useSaving({
    code: unit.code,
    done: `${title}: ${person?.name ?? ''}`,
    missing: {
      cadreId: person ? undefined : t('units.form.personMissing'),
      fromOn: dayWords(from, false),
      toOn: dayWords(until, true),
      decision: decision.trim() ? undefined : t('units.form.decisionMissing'),
    },
    send: () =>
      call(
        api.api.units[':code'].headships.$post({
          param: { code: unit.code },
          json: {
            ...{ id, kind, cadreId: person?.id ?? '', fromOn: parseDay(from) ?? '' },
            ...{ toOn: parseDay(until) ?? null, charge, decision, endsOther: kind === 'head' && endsOther },
          },
        }),
      ),
  });
  return (
    <LeadingCard title={title} code={unit.code} saving={saving}>
      <PersonPicker
        label={t('units.form.person')}
        hint={t('units.form.personHint')}
        refusal={saving.sayOf('cadreId')}
        codes={[unit.code]}
        value={person}
        onPick={choose}
      />
      <div className={classes.pair}>
        <Field label={t('units.form.on')} refusal={saving.sayOf('fromOn')}>
          {(ids) => <DayField {...ids} value={from} onChange={typeFrom} openAt={today} />}
        </Field>
        <Field label={t('units.form.until')} hint={t('units.form.untilHint')} refusal={saving.sayOf('toOn')}>
          {(ids) => <DayField {...ids} value={until} onChange={typeUntil} openAt={today} />}
        </Field>
      </div>
      {kind === 'head' && head && (
        <Checkbox
          label={t('units.form.endsOther', { name: head.cadre.name })}
          checked={endsOther}
          onChange={(event) => setEnds(event.target.checked)}
        />
      )}
      {kind === 'deputy' && (
        <Field label={t('units.form.charge')} refusal={saving.sayOf('charge')}>
          {(ids) => (
            <TextInput
              {...ids}
              value={charge}
              maxLength={500}
              onChange={(event) => typeCharge(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={t('units.form.decision')}
        hint={t('units.form.decisionHint')}
        refusal={saving.sayOf('decision')}
      >
        {(ids) => (
          <TextInput
            {...ids}
            value={decision}
            maxLength={200}
            onChange={(event) => typeDecision(event.target.value)}
          />
        )}
      </Field>
    </LeadingCard>
  );
}
