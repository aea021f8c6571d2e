import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './form.module.css';

type Props = {
  title: string;
  /** What the button does, where that is not to save. */
  saves?: string;
  error: unknown;
  isPending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  /** Both versions after somebody else's change, and the choice. */
  stale?: ReactNode;
  children: ReactNode;
};

/** A form on the page itself: its fields, what the server refuses, save and cancel. */
export function FormCard({ title, saves, error, isPending, onSubmit, onCancel, stale, children }: Props) {
  const { t } = useTranslation();
  const refusal = formRefusal(t, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {stale ?? (refusal && <Refusal look="box">{refusal}</Refusal>)}
        {children}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={isPending}>
            {saves ?? t('cadre.form.save')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
