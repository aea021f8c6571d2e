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
import { type PositionView, refreshCatalogue } from '../queries.ts';

type Props = { edition: string; position: PositionView['position'] };

/** Takes a position of a draft away, asked twice. */
export function DropPosition({ edition, position: { code, version } }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const drop = useMutation({
    mutationFn: () =>
      call(
        api.api.editions[':edition'].positions[':code'].$delete({
          param: { edition, code },
          json: { version },
        }),
      ),
    onSuccess: async () => {
      await navigate({ to: '/vi-tri/$edition', params: { edition } });
      await refreshCatalogue(queryClient);
    },
  });
  const refusal = formRefusal(t, drop.error);
  return (
    <div className={classes.body}>
      {isAsking && <p>{t('catalogue.position.removeSure', { code })}</p>}
      {refusal && <Refusal>{refusal}</Refusal>}
      <div className={classes.buttons}>
        {isAsking ? (
          <>
            <SureButton size="sm" autoFocus onClick={() => drop.mutate()}>
              {t('catalogue.draft.dropYes')}
            </SureButton>
            <Button size="sm" variant="quiet" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <Button size="sm" variant="quiet" onClick={() => setAsking(true)}>
            {t('catalogue.position.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
