import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Bar } from '../../../ui/figure/bar.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../accounts.module.css';
import { type Candidate, candidatesQuery, createMany, findUnits } from '../queries.ts';
import type { PrintedSlip } from './slips.tsx';

type Props = { onGiven: (slips: readonly PrintedSlip[]) => void };

/** The people of a unit who cannot sign in yet, chosen and given accounts together. */
export function ManyCard({ onGiven }: Props) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<Choice>();
  const { data, error } = useQuery(candidatesQuery(unit?.id ?? ''));
  return (
    <Card title={t('accounts.many.title')}>
      <div className={classes.form}>
        <p className={classes.lead}>{t('accounts.many.lead')}</p>
        <Field label={t('accounts.many.unit')} refusal={error ? problemText(t, error) : undefined}>
          {(ids) => (
            <Picker
              {...ids}
              of="account-unit"
              value={unit}
              search={findUnits}
              nothing={t('accounts.one.unitNothing')}
              onPick={setUnit}
            />
          )}
        </Field>
      </div>
      {data && data.people.length === 0 && (
        <p className={classes.none}>{t('accounts.many.none', { unit: data.unit.name })}</p>
      )}
      {data && data.people.length > 0 && (
        <Chosen key={data.unit.code} unitName={data.unit.name} people={data.people} onGiven={onGiven} />
      )}
    </Card>
  );
}

type ChosenProps = Props & { unitName: string; people: readonly Candidate[] };

function Chosen({ unitName, people, onGiven }: ChosenProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState(0);
  // Of each person as long as the card is open, so that what is sent again is the same account.
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (cadreId: string) => {
    const id = ids.get(cadreId) ?? newId();
    ids.set(cadreId, id);
    return id;
  };
  const queryClient = useQueryClient();
  const chosen = people.filter(({ cadreId }) => !left.has(cadreId));
  const making = useMutation({
    mutationFn: () =>
      createMany(
        chosen.map(({ accountId, cadreId, username }) => ({
          id: accountId ?? idOf(cadreId),
          ...{ cadreId, username: names[cadreId] ?? username },
        })),
        (slips) => {
          setDone((before) => before + slips.length);
          onGiven(slips);
        },
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const choose = (id: string, isChosen: boolean) =>
    setLeft((before) => {
      const next = new Set(before);
      if (isChosen) next.delete(id);
      else next.add(id);
      return next;
    });
  return (
    <>
      <div className={classes.bar}>
        <Checkbox
          label={t('accounts.many.all')}
          checked={left.size === 0}
          onChange={(event) =>
            setLeft(new Set(event.target.checked ? [] : people.map(({ cadreId }) => cadreId)))
          }
        />
        <span className={classes.quiet}>
          {t('accounts.many.people', { count: people.length, unit: unitName })}
        </span>
      </div>
      <ul className={classes.people}>
        {people.map((person) => (
          <li key={person.cadreId} className={classes.person}>
            <Checkbox
              label={person.name}
              aria-label={t('accounts.many.choose', { name: person.name })}
              checked={!left.has(person.cadreId)}
              onChange={(event) => choose(person.cadreId, event.target.checked)}
            />
            <span className={classes.quiet}>
              {[person.code, person.unitName, person.bodyName !== unitName && person.bodyName]
                .filter(Boolean)
                .join(', ')}
            </span>
            <TextInput
              scale="sm"
              aria-label={t('accounts.many.usernameOf', { name: person.name })}
              value={names[person.cadreId] ?? person.username}
              onChange={(event) => setNames({ ...names, [person.cadreId]: event.target.value })}
            />
          </li>
        ))}
      </ul>
      <div className={classes.actions}>
        {making.error && <Refusal look="box">{problemText(t, making.error)}</Refusal>}
        {making.isPending && (
          <div className={classes.progress} role="status">
            {t('accounts.many.making', { done, total: chosen.length })}
            <Bar share={chosen.length > 0 ? done / chosen.length : 0} />
          </div>
        )}
        <Button
          variant="primary"
          disabled={making.isPending || chosen.length === 0}
          onClick={() => making.mutate()}
        >
          {t('accounts.many.make', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}
