import type { ProductInput } from '@so-viec/shared/position-catalogue/catalogue.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { type Product, refreshCatalogue } from '../queries.ts';

const of = api.api.editions[':edition'].products[':code'];

type Ends = { onSaved?: (() => void) | undefined; onDone: () => void };

/** Saves and removes products of a draft; afterwards everything is read anew, for coefficients move together. */
export function useSaveProduct(edition: string, { onSaved, onDone }: Ends) {
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await refreshCatalogue(queryClient);
    onDone();
  };
  const save = useMutation({
    mutationFn: ({ code, json }: { code: string; json: ProductInput }) =>
      call(of.$put({ param: { edition, code }, json })),
    onSuccess: () => {
      onSaved?.();
      return onSuccess();
    },
  });
  const remove = useMutation({
    mutationFn: ({ code, version }: Pick<Product, 'code' | 'version'>) =>
      call(of.$delete({ param: { edition, code }, json: { version } })),
    onSuccess,
  });
  return { save, remove };
}
