/** Products that one request decides on, or takes decisions back of, at most. */
export const CHECKS_AT_ONCE = 100;
