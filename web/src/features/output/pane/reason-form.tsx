import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { CountField } from '../../../ui/form/count-field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import type { Desk } from '../desk/use-desk.ts';
import type { QueuedProduct } from '../queries.ts';
import classes from './decision-parts.module.css';

const WORDS = {
  accepted: { why: 'output.act.lateReason', send: 'output.act.acceptLate' },
  fault: { why: 'output.act.faultReason', send: 'output.act.fault' },
  returned: { why: 'output.act.returnReason', send: 'output.act.return' },
} as const;

/** Why a product is not taken, or late though in time, or what is to be completed: Enter sends it, Esc leaves it. */
export function ReasonForm({ desk, product }: { desk: Desk; product: QueuedProduct }) {
  const { t } = useTranslation();
  const { draft, change } = desk;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const kind = draft.asks ?? 'fault';
  useEffect(() => field.current?.focus(), []);
  const isMissing = draft.reason.trim() === '';
  const counts = kind === 'fault' && product.quantity > 1 && product.controls !== 'degree';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) desk.send(kind);
        else field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') desk.clear();
      }}
    >
      <label className={classes.label} htmlFor={id}>
        {t(WORDS[kind].why)}
      </label>
      <div className={classes.reason}>
        <TextInput
          ref={field}
          id={id}
          maxLength={1000}
          value={draft.reason}
          aria-describedby={`${id}-hint`}
          onChange={(event) => change({ ...draft, reason: event.target.value })}
        />
        <Button type="submit" variant="primary" keys="Enter">
          {t(WORDS[kind].send)}
        </Button>
        <Button onClick={desk.clear} keys="Esc">
          {t('output.act.cancel')}
        </Button>
      </div>
      <div className={classes.line} id={`${id}-hint`}>
        {counts && (
          <CountField
            label={t('output.act.howMany', { quantity: product.quantity })}
            value={draft.faults}
            most={product.quantity}
            onChange={(faults) => change({ ...draft, faults })}
          />
        )}
        <span className={classes.quiet}>
          {isMissing ? t('output.act.reasonMissing') : t('common.noSecrets')}
        </span>
      </div>
    </form>
  );
}
