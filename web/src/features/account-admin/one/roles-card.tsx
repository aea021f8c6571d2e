import { ROLES, type RoleName } from '@so-viec/shared/account/account-admin.schema';
import { addDays, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, problemText, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../accounts.module.css';
import { type Account, accountQuery, endRole, findUnits, giveRole } from '../queries.ts';
import { RoleRow } from './role-row.tsx';

/** The roles an account holds or will hold, each from a day to a day over a unit; given and ended here. */
export function RolesCard({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { can, today } = useMe();
  const queryClient = useQueryClient();
  const ending = useMutation({
    // Over with yesterday: the next request is without it. One that has not begun is over before it begins.
    mutationFn: ({ id, fromOn }: Account['roles'][number]) =>
      endRole(id, addDays(fromOn > today ? fromOn : today, -1)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return (
    <Card title={t('accounts.one.rolesTitle')}>
      {account.roles.length === 0 && <p className={classes.none}>{t('accounts.one.noRoles')}</p>}
      <ul className={classes.roles}>
        {account.roles.map((role) => (
          <RoleRow key={role.id} role={role} isBusy={ending.isPending} onEnd={() => ending.mutate(role)} />
        ))}
      </ul>
      {ending.error && <Refusal look="box">{problemText(t, ending.error)}</Refusal>}
      {can.admin && <RoleForm account={account} />}
    </Card>
  );
}

const REACHES = ['unit', 'everywhere'] as const;
type Reach = (typeof REACHES)[number];

function RoleForm({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const [id, setId] = useState(newId);
  const [role, setRole] = useState<RoleName>('personnel');
  const [reach, setReach] = useState<Reach>('unit');
  const [unit, setUnit] = useState<Choice>();
  const [from, setFrom] = useState(formatDay(today));
  const [to, setTo] = useState('');
  const [isAsked, ask] = useState(false);
  const queryClient = useQueryClient();
  const [fromOn, toOn] = [parseDay(from), to.trim() === '' ? null : parseDay(to)];
  const isOfUnit = role !== 'admin' && reach === 'unit';
  const hasUnit = !isOfUnit || unit !== undefined;
  const giving = useMutation({
    mutationFn: () =>
      giveRole(account, {
        ...{ id, role, fromOn: fromOn ?? '', toOn: toOn ?? null },
        unitCode: isOfUnit ? (unit?.id ?? '') : null,
      }),
    onSuccess: (next) => {
      setId(newId());
      ask(false);
      queryClient.setQueryData(accountQuery(account.id).queryKey, next);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask(true);
    if (hasUnit && fromOn && toOn !== undefined) giving.mutate();
  };
  const day = t('accounts.one.dayMissing');
  const refusal = formRefusal(t, giving.error);
  return (
    <form className={classes.form} onSubmit={send}>
      <Field label={t('accounts.one.roleLabel')}>
        {(ids) => (
          <Select {...ids} value={role} onChange={(event) => setRole(event.target.value as RoleName)}>
            {ROLES.map((name) => (
              <option key={name} value={name}>
                {t(`accounts.role.${name}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {role !== 'admin' && <ReachField value={reach} onPick={setReach} />}
      {isOfUnit && (
        <UnitField
          value={unit}
          onPick={setUnit}
          refusal={
            isAsked && !hasUnit ? t('accounts.one.unitMissing') : refusalOf(t, giving.error, 'unitCode')
          }
        />
      )}
      <Field
        label={t('accounts.one.fromLabel')}
        refusal={isAsked && !fromOn ? day : refusalOf(t, giving.error, 'fromOn')}
      >
        {(ids) => <DayField {...ids} value={from} onChange={setFrom} openAt={today} />}
      </Field>
      <Field
        label={t('accounts.one.toLabel')}
        hint={t('accounts.one.toHint')}
        refusal={isAsked && toOn === undefined ? day : refusalOf(t, giving.error, 'toOn')}
      >
        {(ids) => <DayField {...ids} value={to} onChange={setTo} openAt={today} />}
      </Field>
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <div>
        <Button type="submit" disabled={giving.isPending}>
          {t('accounts.one.give')}
        </Button>
      </div>
    </form>
  );
}

function ReachField({ value, onPick }: { value: Reach; onPick: (reach: Reach) => void }) {
  const { t } = useTranslation();
  return (
    <Field label={t('accounts.one.reachLabel')}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onPick(event.target.value as Reach)}>
          {REACHES.map((name) => (
            <option key={name} value={name}>
              {t(`accounts.one.reach.${name}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

type UnitProps = {
  value: Choice | undefined;
  onPick: (unit: Choice | undefined) => void;
  refusal: string | undefined;
};

function UnitField({ value, onPick, refusal }: UnitProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('accounts.one.unitLabel')} refusal={refusal}>
      {(ids) => (
        <Picker
          {...ids}
          of="account-unit"
          value={value}
          search={findUnits}
          nothing={t('accounts.one.unitNothing')}
          onPick={onPick}
        />
      )}
    </Field>
  );
}
