const MINUTE = 60_000;

/** Time limits of sign-in, in milliseconds [config, rules §7]. */
export const IDLE_LIMIT = 15 * MINUTE;
export const ADMIN_IDLE_LIMIT = 5 * MINUTE;
/** How long a passkey may take to sign. */
export const CHALLENGE_LIMIT = 5 * MINUTE;
/** How long a sign-in waits for its second factor. */
export const WAIT_LIMIT = 10 * MINUTE;
/** How long after a sign-in its second factor may be set up, and how long that may take. */
export const SET_UP_LIMIT = 15 * MINUTE;
/** `lastSeenAt` is written at most this often for a session. */
export const SEEN_STEP = MINUTE;

/** Wrong tries before the first wait; waits double from the first to the longest, and a try is forgotten after `FORGET`. */
export const FREE_TRIES = 5;
export const FIRST_WAIT = MINUTE;
export const LONGEST_WAIT = 15 * MINUTE;
export const FORGET = 15 * MINUTE;
/**
 * Wrong tries that one network may make in `FORGET` in browsers that are not known, and how far apart those after
 * them have to be: many people sit behind one address, so it is slowed down and never closed.
 */
export const FREE_TRIES_FROM_NETWORK = 200;
export const NETWORK_STEP = MINUTE / 6;
/**
 * The same for one name in a day, from all networks together: each network has its own five tries, so that nobody
 * elsewhere keeps a colleague's new browser waiting, and many networks at once gain little.
 */
export const FREE_TRIES_ON_NAME = 40;
export const NAME_STEP = 3 * MINUTE;
/** How long a browser that signed in keeps a door of its own. */
export const BROWSER_KNOWN = 90 * 24 * 60 * MINUTE;
/** Tries are kept a day. */
export const ATTEMPTS_KEPT = 24 * 60 * MINUTE;
