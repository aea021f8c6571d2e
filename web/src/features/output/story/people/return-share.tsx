import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { type Story, storyQuery } from '../../queries.ts';
import { ReasonForm } from '../reason-form.tsx';

/** Somebody named in a colleague's product gives their share back, and says why; the product is then the others'. */
export function ReturnShare({ story }: { story: Story }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const give = useMutation({
    mutationFn: (reason: string) =>
      call(api.api.outputs[':id'].shares.return.$post({ param: { id: story.id }, json: { id, reason } })),
    onSuccess: async () => {
      void queryClient.invalidateQueries({ queryKey: ['my-work'] });
      await navigate({ to: '/viec', search: {} });
      queryClient.removeQueries({ queryKey: storyQuery(story.id).queryKey });
    },
  });
  return (
    <ReasonForm
      open={t('output.shares.giveBack')}
      send={t('output.shares.giveBack')}
      why={t('output.shares.giveBackWhy')}
      hint={t('output.shares.giveBackHint')}
      error={give.error}
      isPending={give.isPending}
      onSend={(reason) => give.mutate(reason)}
    />
  );
}
