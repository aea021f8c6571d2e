import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SureButton } from '../../../ui/button/sure-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { useSaving } from '../leading/use-saving.ts';
import classes from './view.module.css';

/** Takes back a change that was entered wrongly, once asked again; `code` is the unit to show then. */
export function UndoChange({
  id,
  decision,
  code,
}: {
  id: string;
  decision: string;
  code?: string | undefined;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const saving = useSaving({
    done: t('units.history.undone'),
    missing: {},
    send: () => call(api.api['unit-changes'][':id'].undoing.$post({ param: { id }, json: {} })),
    ...(code && { code }),
  });
  if (!isAsking) {
    return (
      <Button variant="link" size="sm" className={classes.undoAsk ?? ''} onClick={() => setAsking(true)}>
        {t('units.history.undo')}
      </Button>
    );
  }
  return (
    <span className={classes.undo}>
      <span>{t('units.history.undoWhat', { decision })}</span>
      <span className={classes.undoActs}>
        <SureButton size="sm" disabled={saving.isSaving} onClick={saving.submit}>
          {t('units.history.undoSure')}
        </SureButton>
        <Button variant="quiet" size="sm" onClick={() => setAsking(false)}>
          {t('units.form.cancel')}
        </Button>
      </span>
      {saving.refusal && <Refusal>{saving.refusal}</Refusal>}
    </span>
  );
}
