import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../closing.module.css';
import { useClosingSearch } from '../search.ts';

type Props = {
  title: string;
  hint?: string;
  saves: string;
  /** What the button says while it takes its time. */
  saving?: string;
  error: unknown;
  isPending: boolean;
  onSubmit: (said: (name: string) => string) => void;
  children: ReactNode;
};

/** A form that opens under its unit's line: what is asked, one button, and the way back. */
export function Panel({ title, hint, saves, saving, error, isPending, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const { go } = useClosingSearch();
  const refusal = formRefusal(t, error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onSubmit((name) => String(data.get(name) ?? '').trim());
  };
  return (
    <form className={classes.panel} onSubmit={submit} noValidate>
      <h2>{title}</h2>
      {hint && <p className={classes.quiet}>{hint}</p>}
      {refusal && <Refusal look="box">{refusal}</Refusal>}
      {children}
      <div className={classes.acts}>
        <Button type="submit" disabled={isPending}>
          {isPending ? (saving ?? saves) : saves}
        </Button>
        <Button variant="quiet" onClick={() => go({ viec: undefined, o: undefined })}>
          {t('closing.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
