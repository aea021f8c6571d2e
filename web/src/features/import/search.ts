import { ROW_FILTERS } from '@so-viec/shared/import/row-filters';
import { defined, oneOf } from '../../lib/search.ts';

/** Which rows of a file, and which page of them: in the address. */
export function readRunSearch(search: Record<string, unknown>) {
  const page = Number(search.page);
  return defined({
    show: oneOf(search.show, ROW_FILTERS),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  });
}
