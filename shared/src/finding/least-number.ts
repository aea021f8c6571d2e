/** What is said of others is of three of them at least: two would read each other's hours in it. */
const FEWEST_OTHERS = 3;

/** The least that a number of a check may be. */
export const leastOf = (name: string): number =>
  /^fewest(Peers|Others|People|Heads|Units)$/.test(name) ? FEWEST_OTHERS : 0;
