import type { JourneyServer } from '@so-viec/server/testing/journey';
import { sendWrite, WRITES } from '@so-viec/server/testing/repeated';
import { newId } from '@so-viec/shared/id/uuidv7';

/** What would take away what the pages show, or ends who looks at them. */
const LEFT_OUT = /erasure|change of units|closing|browser|dossier/;

/** A body with the payload behind each of its texts, at any depth: what has a space is words, the rest names something. */
function poisoned(value: unknown, payload: string): unknown {
  if (typeof value === 'string') return value.includes(' ') ? value + payload : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, payload));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, poisoned(one, payload)]));
}

/** Sends every write that makes something, with the payload in its texts. Gives how many the routes took. */
export async function sendPoisoned(server: JourneyServer, payload: string): Promise<number> {
  let taken = 0;
  for (const [what, writeOf] of Object.entries(WRITES)) {
    const write = writeOf(newId(), server);
    if (LEFT_OUT.test(what) || write.before) continue;
    const { status } = await sendWrite(server, write, poisoned(write.body, payload) as object);
    if (status < 300) taken++;
    else await sendWrite(server, write);
  }
  return taken;
}
