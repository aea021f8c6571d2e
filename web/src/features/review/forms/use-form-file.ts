import { newId } from '@so-viec/shared/id/uuidv7';
import type { FormFormat } from '@so-viec/shared/review/form/form-file.schema';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, call } from '../../../lib/api.ts';

const LOOK_EVERY = 700;
const files = api.api['form-files'];

/** Has a file of a unit's forms written and follows it until it can be taken. */
export function useFormFile(period: string, unit: string | undefined) {
  const [id, setId] = useState<string>();
  const order = useMutation({
    mutationFn: (format: FormFormat) => {
      const wanted = { id: newId(), period, unit: unit ?? null, format };
      return call(files.$post({ json: wanted }));
    },
    onMutate: () => setId(undefined),
    onSuccess: (file) => setId(file.id),
  });
  const following = useQuery({
    queryKey: ['form-file', id],
    queryFn: () => call(files[':id'].$get({ param: { id: id ?? '' } })),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? LOOK_EVERY : false),
  });
  const file = id === undefined ? undefined : (following.data ?? order.data);
  return { order, file, error: order.error ?? following.error };
}
