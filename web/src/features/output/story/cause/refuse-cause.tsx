import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import classes from '../story.module.css';

/** A refusal says why before it is sent. */
export function RefuseCause({ onRefuse }: { onRefuse: (reason: string) => void }) {
  const { t } = useTranslation();
  const [asks, ask] = useState(false);
  const [reason, setReason] = useState('');
  if (!asks) return <Button onClick={() => ask(true)}>{t('output.cause.refuse')}</Button>;
  return (
    <form
      className={classes.inline}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onRefuse(reason.trim());
      }}
    >
      <TextInput
        aria-label={t('output.cause.refuseWhy')}
        placeholder={t('output.cause.refuseWhy')}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit">{t('output.cause.refuse')}</Button>
    </form>
  );
}
