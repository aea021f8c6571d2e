import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../lib/problem.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './form.module.css';

type Props = {
  title: string;
  error: unknown;
  isPending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
  /** Reads the person anew after somebody else's change. */
  onReload?: () => void;
  children: ReactNode;
};

/** A form on the page itself: its fields, what the server refuses, save and cancel. */
export function FormCard({ title, error, isPending, onSubmit, onCancel, onReload, children }: Props) {
  const { t } = useTranslation();
  const isStale = error instanceof Problem && error.code === 'stale-version';
  const refusal = isStale ? t('cadre.form.stale') : formRefusal(t, error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
  };
  return (
    <Card title={title}>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={title}>
        {refusal && (
          <Refusal
            look="box"
            {...(isStale && onReload && { repair: { label: t('cadre.form.reload'), onPress: onReload } })}
          >
            {refusal}
          </Refusal>
        )}
        {children}
        <div className={classes.buttons}>
          <Button type="submit" variant="primary" aria-disabled={isPending}>
            {t('cadre.form.save')}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
