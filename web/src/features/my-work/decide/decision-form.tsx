import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../lib/problem.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { ProductChoice, Proposal } from '../queries.ts';
import { type Decided, readDecided, startOf } from './decided.ts';
import { ProductFields } from './product-fields.tsx';
import { useDecision } from './use-decision.ts';

type Props = {
  proposal: Proposal;
  products: readonly ProductChoice[];
  today: string;
  onDone: () => void;
  onClose: () => void;
};

/** Takes a proposal as a product with its coefficient and due day, changed where need be. */
export function DecisionForm({ proposal, products, today, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState(() => startOf(proposal));
  const [bad, setBad] = useState<'dueOn' | 'coefficientMilli'>();
  const { take } = useDecision(proposal, onDone);
  const form = useRef<HTMLFormElement>(null);
  const due = useRef<HTMLDivElement>(null);
  // What is missing comes first: the due day of a product of the list, else the name.
  const lacksDue = proposal.productId !== null && proposal.dueOn === null;
  useEffect(() => (lacksDue ? due : form).current?.querySelector('input')?.focus(), [lacksDue]);
  const say = (change: Partial<Decided>) => setSaid({ ...said, ...change });
  const isHandover = proposal.takenOverFromId !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { bad: unread, input } = readDecided(said, isHandover);
    setBad(unread);
    if (input && !take.isPending) take.mutate(input);
  };
  const { error } = take;
  const told = (path: string) => refusalOf(t, error, path);
  const isStale = error instanceof Problem && (error.status === 412 || error.code === 'task-state');
  const refusal = isStale ? t('myWork.decide.stale') : formRefusal(t, error);
  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      noValidate
      aria-label={proposal.title}
    >
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      <Field label={t('myWork.decide.name')} refusal={told('title')}>
        {(ids) => (
          <TextInput {...ids} value={said.title} onChange={({ target }) => say({ title: target.value })} />
        )}
      </Field>
      <div className={classes.fields}>
        {!isHandover && (
          <ProductFields
            said={said}
            say={say}
            products={products.filter(
              ({ positionId }) => positionId === null || positionId === proposal.positionId,
            )}
            told={(path) => (bad === path ? t('myWork.decide.badCoefficient') : told(path))}
          />
        )}
        <Field label={t('myWork.decide.quantity')} refusal={told('quantity')}>
          {(ids) => (
            <TextInput
              {...ids}
              inputMode="numeric"
              value={said.quantity}
              onChange={({ target }) => say({ quantity: target.value })}
            />
          )}
        </Field>
        <div ref={due}>
          <DueField
            value={said.due}
            today={today}
            refusal={bad === 'dueOn' ? t('field.bad-day') : told('dueOn')}
            onChange={(typed) => say({ due: typed })}
          />
        </div>
      </div>
      <Field label={t('myWork.decide.reason')} hint={t('myWork.decide.reasonHint')} refusal={told('reason')}>
        {(ids) => (
          <TextInput {...ids} value={said.reason} onChange={({ target }) => say({ reason: target.value })} />
        )}
      </Field>
      {isHandover && (
        <Checkbox
          label={t('myWork.decide.stays', { who: proposal.from?.fullName })}
          checked={said.staysAssigned}
          onChange={({ target }) => say({ staysAssigned: target.checked })}
        />
      )}
      <Buttons isHandover={isHandover} isPending={take.isPending} onClose={onClose} />
    </form>
  );
}

type DueProps = {
  value: string;
  today: string;
  refusal: string | undefined;
  onChange: (typed: string) => void;
};

function DueField({ value, today, refusal, onChange }: DueProps) {
  const { t } = useTranslation();
  return (
    <Field label={t('myWork.decide.due')} hint={t('myWork.decide.dueHint')} refusal={refusal}>
      {(ids) => <DayField {...ids} value={value} openAt={today} onChange={onChange} />}
    </Field>
  );
}

type ButtonsProps = { isHandover: boolean; isPending: boolean; onClose: () => void };

function Buttons({ isHandover, isPending, onClose }: ButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      <Button type="submit" variant="primary" icon="check" aria-disabled={isPending}>
        {t(isHandover ? 'myWork.decide.agree' : 'myWork.decide.take')}
      </Button>
      <Button variant="quiet" keys="Esc" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
