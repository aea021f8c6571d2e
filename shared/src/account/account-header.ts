/**
 * Whose page a write comes from, and whose rows an answer has: the account's id. A browser has one cookie and many
 * pages; one that was opened for somebody else must neither write as who is signed in now nor show their rows.
 */
export const ACCOUNT_HEADER = 'Sv-Account';
