/**
 * Says of a request that the page sent it by itself: nobody has touched the page lately. It is answered like any other
 * and keeps no session alive.
 */
export const UNATTENDED_HEADER = 'Sv-Unattended';
