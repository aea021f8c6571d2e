import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../change/change.module.css';
import type { useSaving } from './use-saving.ts';

type Props = { title: string; code: string; saving: ReturnType<typeof useSaving>; children: ReactNode };

/** The frame of a form of heads and stand-ins: its fields, what it is refused for, and the way back. */
export function LeadingCard({ title, code, saving, children }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Card title={title} className={classes.card ?? ''}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          saving.submit();
        }}
      >
        <div className={classes.fields}>
          {children}
          {saving.refusal && <Refusal look="box">{saving.refusal}</Refusal>}
          <div className={classes.buttons}>
            <Button type="submit" variant="primary" disabled={saving.isSaving}>
              {t('units.form.save')}
            </Button>
            <Button
              variant="quiet"
              onClick={() => void navigate({ to: '/don-vi/$code', params: { code }, search: {} })}
            >
              {t('units.form.cancel')}
            </Button>
          </div>
        </div>
      </form>
    </Card>
  );
}
