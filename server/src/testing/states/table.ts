import { ALL_STANDINGS, type Standing } from '../matrix/standings.ts';

/** A kind of row with the states it may stand in, and what each route answers in each of them. */
export interface KindOfRow {
  states: string[];
  routes: { by: Standing; asked: string; answers: string[] }[];
}

const DONE = '✓';
/** It is so already: the answer is that of who did it, and nothing is written. */
export const NOTHING = '=';

/**
 * A table as it is read: a head with the states, then for each route who asks, and `✓`, `=` (it is so already, nothing is written)
 * or the code of the refusal in each state. `marks` says what short marks stand for.
 */
export function table(text: string, marks: Record<string, string> = {}): KindOfRow {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const states = head.slice(2);
  const routes = lines.map(([by = '', asked = '', ...cells]) => {
    const isKnown = ALL_STANDINGS.includes(by as Standing);
    if (!isKnown || cells.length !== states.length) throw new Error(`The line of ${asked} is not whole.`);
    const answers = cells.map((cell) => (cell === DONE ? 'done' : (marks[cell] ?? cell)));
    return { by: by as Standing, asked, answers };
  });
  return { states, routes };
}
