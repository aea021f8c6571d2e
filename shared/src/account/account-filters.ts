/** Which accounts a list shows. */
export const ACCOUNT_FILTERS = ['all', 'never', 'no-password', 'disabled', 'unused', 'role'] as const;
export type AccountFilter = (typeof ACCOUNT_FILTERS)[number];
