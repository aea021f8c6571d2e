import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SureButton } from '../../../ui/button/sure-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../catalogue.module.css';
import { type EditionView, refreshCatalogue } from '../queries.ts';

type Props = { edition: EditionView['edition']; positions: number };

/** Takes a draft away, asked twice. */
export function DropDraft({ edition: { code, version }, positions }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const drop = useMutation({
    mutationFn: () =>
      call(api.api.editions[':edition'].$delete({ param: { edition: code }, json: { version } })),
    onSuccess: async () => {
      await navigate({ to: '/vi-tri' });
      await refreshCatalogue(queryClient);
    },
  });
  const refusal = formRefusal(t, drop.error);
  if (!isAsking)
    return (
      <div className={classes.body}>
        <Button size="sm" variant="quiet" className={classes.drop ?? ''} onClick={() => setAsking(true)}>
          {t('catalogue.draft.drop')}
        </Button>
      </div>
    );
  return (
    <div className={classes.body} role="group">
      <p>{t('catalogue.draft.dropSure', { code, positions })}</p>
      {refusal && <Refusal>{refusal}</Refusal>}
      <div className={classes.buttons}>
        <SureButton size="sm" onClick={() => drop.mutate()}>
          {t('catalogue.draft.dropYes')}
        </SureButton>
        <Button size="sm" variant="quiet" onClick={() => setAsking(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
