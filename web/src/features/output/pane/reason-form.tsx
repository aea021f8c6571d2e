import { saysSomething } from '@so-viec/shared/text/fold';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { CountField } from '../../../ui/form/count-field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { type DecisionKind, type Draft, dropsDelay, lateOf } from '../desk/decision.ts';
import type { Desk } from '../desk/use-desk.ts';
import type { QueuedProduct } from '../queries.ts';
import classes from './decision-parts.module.css';

/** What is asked, and what the press does. */
function wordsOf(product: QueuedProduct, kind: DecisionKind, draft: Draft) {
  const drops = kind !== 'returned' && dropsDelay(product, draft);
  const late = lateOf(product, draft);
  if (kind === 'accepted' && drops) {
    return {
      why: 'output.act.dropReason',
      send: late > 0 ? 'output.act.acceptLate' : 'output.act.accept',
    } as const;
  }
  if (kind === 'accepted') return { why: 'output.act.lateReason', send: 'output.act.acceptLate' } as const;
  if (kind === 'returned') return { why: 'output.act.returnReason', send: 'output.act.return' } as const;
  const why = drops ? 'output.act.faultDropReason' : 'output.act.faultReason';
  return { why, send: 'output.act.fault' } as const;
}

/** Why a product is not taken, late though in time or in time though late, or what is to be completed: Enter sends it, Esc leaves it. */
export function ReasonForm({ desk, product }: { desk: Desk; product: QueuedProduct }) {
  const { t } = useTranslation();
  const { draft, change } = desk;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const kind = draft.asks ?? 'fault';
  useEffect(() => field.current?.focus(), []);
  const isMissing = !saysSomething(draft.reason);
  const words = wordsOf(product, kind, draft);
  const days = { due: formatDay(product.dueOn ?? ''), day: formatDay(product.deliveredOn ?? '') };
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
        {t(words.why, days)}
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
          {t(words.send)}
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
