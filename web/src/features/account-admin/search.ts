import { ACCOUNT_FILTERS } from '@so-viec/shared/account/account-filters';
import { defined, oneOf, text } from '../../lib/search.ts';

/** What is looked for, which accounts, which page: in the address. */
export function readAccountsSearch(search: Record<string, unknown>) {
  const page = Number(search.page);
  return defined({
    q: text(search.q),
    state: oneOf(search.state, ACCOUNT_FILTERS),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  });
}
export type AccountsSearch = ReturnType<typeof readAccountsSearch>;
