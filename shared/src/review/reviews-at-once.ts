/** Reviews that one request scores or approves at most. */
export const REVIEWS_AT_ONCE = 200;
