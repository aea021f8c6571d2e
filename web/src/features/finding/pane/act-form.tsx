import { saysSomething } from '@so-viec/shared/text/fold';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../finding.module.css';
import type { FindingOne } from '../queries.ts';
import { type ActKind, useAct } from '../use-act.ts';

type Props = { finding: FindingOne; kind: ActKind; onDone: (kind: ActKind) => void; onCancel: () => void };

/** The words of an act: Ctrl Enter sends them, Esc leaves them. */
export function ActForm({ finding, kind, onDone, onCancel }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState('');
  const [isAsked, ask] = useState(false);
  const act = useAct(finding, onDone);
  const isMissing = !saysSomething(words);
  useEffect(() => field.current?.focus(), []);
  const send = () => {
    ask(true);
    if (isMissing) field.current?.focus();
    else if (!act.isPending) act.mutate({ kind, words });
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <label className={classes.label} htmlFor={id}>
        {t(`finding.act.words.${kind}`)}
      </label>
      <TextArea
        ref={field}
        id={id}
        rows={3}
        maxLength={1000}
        value={words}
        aria-describedby={`${id}-hint`}
        aria-invalid={(isAsked && isMissing) || undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      {isAsked && isMissing && <Refusal>{t('finding.act.missing')}</Refusal>}
      {act.error && <Refusal look="box">{problemText(t, act.error)}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" variant="primary" keys="Ctrl Enter" disabled={act.isPending}>
          {t(`finding.act.send.${kind}`)}
        </Button>
        <Button onClick={onCancel} keys="Esc">
          {t('finding.act.cancel')}
        </Button>
        <span className={classes.quiet} id={`${id}-hint`}>
          {t('common.noSecrets')}
        </span>
      </div>
    </form>
  );
}
