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
  const unitOf = new Map(people.map((person) => [person.cadreId, placeOf(person)]));
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
          onGiven(slips.map((slip) => ({ ...slip, unit: unitOf.get(slip.cadreId ?? '') ?? '' })));
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
          <PersonLine
            key={person.cadreId}
            person={person}
            unitName={unitName}
            isChosen={!left.has(person.cadreId)}
            onChoose={(isChosen) => choose(person.cadreId, isChosen)}
            username={names[person.cadreId] ?? person.username}
            onName={(username) => setNames({ ...names, [person.cadreId]: username })}
          />
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

const placeOf = ({ unitName, bodyName }: Candidate) => [unitName, bodyName].filter(Boolean).join(', ');

type LineProps = {
  person: Candidate;
  unitName: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  username: string;
  onName: (username: string) => void;
};

/** A person to choose; the user name of an account that was imported is the person's already. */
function PersonLine({ person, unitName, isChosen, onChoose, username, onName }: LineProps) {
  const { t } = useTranslation();
  const { name, code, bodyName } = person;
  return (
    <li className={classes.person}>
      <Checkbox
        label={name}
        aria-label={t('accounts.many.choose', { name })}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span className={classes.quiet}>
        {[code, person.unitName, bodyName !== unitName && bodyName].filter(Boolean).join(', ')}
      </span>
      {person.accountId === null ? (
        <TextInput
          scale="sm"
          aria-label={t('accounts.many.usernameOf', { name })}
          value={username}
          onChange={(event) => onName(event.target.value)}
        />
      ) : (
        <span>{username}</span>
      )}
    </li>
  );
}
