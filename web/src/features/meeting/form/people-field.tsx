import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Chip } from '../../../ui/button/chip.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Picker } from '../../../ui/form/picker.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { findPeople, inviteesQuery, type Person } from '../queries.ts';
import classes from './form.module.css';

type Props = {
  people: readonly Person[];
  on: CivilDay;
  refusal: string | undefined;
  onChange: (people: readonly Person[]) => void;
};

/** Who is invited: whole units at one press, others by name. */
export function PeopleField({ people, on, refusal, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(inviteesQuery(on));
  const isIn = ({ cadreId }: Person) => people.some((one) => one.cadreId === cadreId);
  const add = (more: readonly Person[]) => onChange([...people, ...more.filter((one) => !isIn(one))]);
  const units = (data?.units ?? []).filter((unit) => !unit.people.every(isIn));
  return (
    <fieldset className={classes.people}>
      <legend className={classes.legend}>{t('meeting.people.title')}</legend>
      {refusal && <Refusal>{refusal}</Refusal>}
      {units.length > 0 && (
        <div className={classes.units}>
          {units.map(({ id, name, people: all }) => (
            <Button key={id} size="sm" icon="plus" className={classes.unit ?? ''} onClick={() => add(all)}>
              {t('meeting.people.addUnit', { unit: name, count: all.length })}
            </Button>
          ))}
        </div>
      )}
      <Field label={t('meeting.people.search')} hint={t('meeting.people.searchHint')}>
        {(ids) => (
          <Picker
            {...ids}
            value={undefined}
            onPick={(choice) => choice && add([{ cadreId: choice.id, fullName: choice.name }])}
            of={`meeting ${on}`}
            search={(typed) => findPeople(on, typed)}
            nothing={t('meeting.people.nothing')}
          />
        )}
      </Field>
      <p className={classes.quiet} role="status">
        {people.length === 0
          ? !refusal && t('meeting.people.none')
          : t('meeting.people.chosen', { count: people.length })}
      </p>
      {people.length > 0 && (
        <div className={classes.chosen}>
          {people.map(({ cadreId, fullName }) => (
            <Chip
              key={cadreId}
              icon="close"
              aria-label={t('meeting.people.remove', { name: fullName })}
              onClick={() => onChange(people.filter((one) => one.cadreId !== cadreId))}
            >
              {fullName}
            </Chip>
          ))}
          <Button size="sm" variant="quiet" onClick={() => onChange([])}>
            {t('meeting.people.clear')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
