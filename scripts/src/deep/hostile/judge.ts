/** What an answer may never hold: SQL or what a database says of it, a stack, a path of the machine. */
const TELLING =
  /SQLITE|sqlite|no such (table|column)|syntax error|violates|duplicate key|relation "|kysely|better-sqlite3|postgres|node_modules|\.ts:\d|\/src\/|\n {4}at |insert into|returning "|from "[a-z_]+"/;

/** Milliseconds that a request may take. */
export const PATIENCE = 1000;

export interface Answered {
  status: number;
  body: string;
  ms: number;
}

/** What is wrong with an answer; undefined where nothing is. */
export function faultOf({ status, body, ms }: Answered): 'broken' | 'hang' | 'telling' | undefined {
  if (status >= 500) return 'broken';
  if (TELLING.test(body)) return 'telling';
  return ms > PATIENCE ? 'hang' : undefined;
}
