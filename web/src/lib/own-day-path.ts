const OWN_DAY = /^\/($|(hom-nay|lich|them|dang-giu)(\/|$))/;

/** Whether a page shows the person's own days only: what a PIN or a passkey opens again. */
export const isOwnDayPath = (path: string): boolean => OWN_DAY.test(path);
