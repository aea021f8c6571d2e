import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal } from '../../../lib/problem-text.ts';
import { fileRefusal, uploadAll } from '../../../lib/upload/upload-all.ts';
import type { Picked } from '../../../ui/form/file-picks.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import type { TaskStory } from '../queries.ts';

const EMPTY = { kind: '', documentNumber: '', documentOn: '', quantity: '1', note: '', link: '' };

/**
 * A product as it is handed in, with its proofs, in one press: the delivery first, then each file and the link. Sent again
 * after a refused file it is the same delivery.
 */
export function useDelivery(story: TaskStory, onDone: () => void) {
  const { t } = useTranslation();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const planned = story.products.find(({ deliveredOn }) => deliveredOn === null);
  const [ids] = useState(() => ({ id: newId(), outputId: planned?.id ?? newId(), linkId: newId() }));
  const [said, setSaid] = useState({ ...EMPTY, name: planned?.name ?? story.task?.title ?? '' });
  const [picked, pick] = useState<Picked[]>([]);
  const [isUnread, setUnread] = useState(false);
  const deliver = useMutation({
    mutationFn: async () => {
      const { link, quantity, documentOn, ...words } = said;
      const { linkId, ...of } = ids;
      const on = parseDay(documentOn) ?? null;
      const json = { ...of, ...words, quantity: Number(quantity), documentOn: on };
      await call(api.api.tasks[':id'].deliveries.$post({ param: { id: story.task?.id ?? '' }, json }));
      const param = { id: ids.outputId };
      await uploadAll(`/api/outputs/${ids.outputId}/files`, picked);
      if (link.trim() === '') return;
      const proof = { id: linkId, url: link.trim(), name: '' };
      await call(api.api.outputs[':id'].evidence.links.$post({ param, json: proof }));
    },
    onSuccess: async () => {
      notify({ text: t('myWork.story.deliver.sent', { name: said.name }) });
      onDone();
      await queryClient.invalidateQueries();
    },
  });
  return {
    ...{ said, picked, pick, isUnread, today, error: deliver.error, isPending: deliver.isPending },
    say: (change: Partial<typeof said>) => setSaid({ ...said, ...change }),
    refusal: fileRefusal(t, deliver.error) ?? formRefusal(t, deliver.error),
    send() {
      const isBad = said.documentOn.trim() !== '' && parseDay(said.documentOn) === undefined;
      setUnread(isBad);
      if (!isBad && !deliver.isPending) deliver.mutate();
    },
  };
}

export type DeliveryForm = ReturnType<typeof useDelivery>;
