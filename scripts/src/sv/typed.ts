import type { Surroundings } from './command.ts';
import { runSv } from './run.ts';

/** What `sv` prints and answers when this is typed over a database on a day, for tests. */
export async function typed(
  at: { url: string; now: string },
  words: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const around: Surroundings = {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    env: { DATABASE_URL: at.url },
    folder: '.',
    now: () => new Date(at.now),
  };
  return { code: await runSv([...words], around), ...printed };
}
