import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailNew } from '../notice/mail/mail-notices.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { letPush, pushBrowser } from '../testing/pushes.ts';
import { giveTask, taskFor } from '../testing/tasks.ts';
import { sendPushes } from './push-out.ts';
import { PushRefused, type PushTo, PushUnreached, type SendPush } from './push-transport.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  await letPush(server);
});
afterEach(() => server.close());

const LATER = new Date('2024-01-12T10:10:00.000Z');
const minutesOn = (minutes: number) => new Date(LATER.getTime() + minutes * 60_000);

const add = async (host: string, as = 'ha.ttt', endpoint = `https://${host}/${newId()}`) => {
  const id = newId();
  const { status } = await server
    .as(as)
    .post('/api/push-subscriptions', { id, ...pushBrowser(endpoint).given });
  return { id, status };
};
async function give(...titles: string[]): Promise<void> {
  for (const title of titles) await giveTask(server, 'an.nth', taskFor(server, { title }));
  await mailNew(server.db, LATER, '');
}
const hostOf = ({ endpoint }: PushTo) => new URL(endpoint).host;
const rows = () =>
  server.db.selectFrom('push_message').select(['tries', 'nextAt', 'sentAt', 'error']).execute();
/** A service that takes a message and never answers; `begun` once it has one. */
function hanging() {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const send: SendPush = (_to, _words, _by, end) =>
    new Promise((_, reject) => {
      begin();
      end?.addEventListener('abort', () => reject(new PushUnreached('aborted')), { once: true });
    });
  return { send, begun };
}

describe('what waits for browsers', () => {
  it('goes once, however many servers send', async () => {
    await add('push.example');
    await give('Một', 'Hai', 'Ba');
    const told: string[] = [];
    const send: SendPush = async (_to, words) => {
      await wait(20);
      told.push(JSON.parse(words).title);
    };
    const done = await Promise.all([1, 2].map(() => sendPushes(server.db, send, () => LATER)));
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
    expect(told.sort()).toEqual(['Ba', 'Hai', 'Một'].map((title) => `Được giao việc “${title}”`));
  });

  it('and was begun by a program that is gone goes some minutes later', async () => {
    await add('push.example');
    await give('Một');
    const { send, begun } = hanging();
    const gone = new AbortController();
    const broken = sendPushes(server.db, send, () => LATER, gone.signal);
    await begun;
    expect(await rows()).toMatchObject([{ tries: 1, nextAt: minutesOn(5).toISOString(), sentAt: null }]);
    const taken = async () => undefined;
    expect(await sendPushes(server.db, taken, () => minutesOn(4))).toMatchObject({ sent: 0 });
    expect(await sendPushes(server.db, taken, () => minutesOn(5))).toMatchObject({ sent: 1 });
    gone.abort();
    await broken;
    expect(await rows()).toMatchObject([{ nextAt: null, sentAt: minutesOn(5).toISOString() }]);
  });

  it('is told in the words that its notice has when it goes', async () => {
    await add('push.example');
    await give('Mật');
    const content = { id: newId(), title: '', dueOn: null };
    const notices = await server.db.selectFrom('notice').select('content').execute();
    const left = JSON.stringify({ ...JSON.parse(notices[0]?.content ?? ''), ...content });
    await server.db.updateTable('notice').set({ content: left }).execute();
    let said = '';
    const send: SendPush = async (_to, words) => {
      said = words;
    };
    expect(await sendPushes(server.db, send, () => LATER)).toMatchObject({ sent: 1 });
    expect(said).not.toContain('Mật');
  });
});

describe('a push service', () => {
  it('that is slow holds up no other, and no minute', async () => {
    for (const host of ['slow.example', 'push.example']) await add(host);
    await give('Một', 'Hai');
    const slow = hanging();
    const send: SendPush = async (...all) =>
      hostOf(all[0]) === 'slow.example' ? slow.send(...all) : undefined;
    const before = performance.now();
    const done = await sendPushes(server.db, send, () => LATER, undefined, 300);
    expect(performance.now() - before).toBeLessThan(3000);
    expect(done).toEqual({ sent: 2, failed: 1, gone: 0 });
    const waiting = (await rows()).filter(({ sentAt }) => sentAt === null);
    expect(waiting.map(({ tries, nextAt }) => [tries, nextAt]).sort()).toEqual([
      ...[
        [0, minutesOn(1).toISOString()],
        [0, minutesOn(6).toISOString()],
      ],
    ]);
  });

  it('that is asked when the program stops is let go of at once', async () => {
    await add('push.example');
    await give('Một');
    const stop = new AbortController();
    const { send, begun } = hanging();
    const done = sendPushes(server.db, send, () => LATER, stop.signal);
    await begun;
    stop.abort();
    expect(await done).toMatchObject({ sent: 0 });
    expect(await rows()).toMatchObject([{ sentAt: null, tries: 0 }]);
  });

  it('that is in trouble is asked once in a minute; what it was not asked with is charged no try', async () => {
    await add('push.example');
    await give('Một', 'Hai', 'Ba');
    let asked = 0;
    const send: SendPush = async () => {
      asked += 1;
      throw new PushRefused(503);
    };
    expect(await sendPushes(server.db, send, () => LATER)).toEqual({ sent: 0, failed: 3, gone: 0 });
    expect(asked).toBe(1);
    expect((await rows()).map(({ tries }) => tries).sort()).toEqual([0, 0, 1]);
  });

  it('is not taken for away where one browser gave a key that is none', async () => {
    await add('push.example');
    await give('Một', 'Hai');
    let asked = 0;
    const send: SendPush = async () => {
      asked += 1;
      if (asked === 1) throw new Error('Public key is not valid for specified curve');
    };
    expect(await sendPushes(server.db, send, () => LATER)).toMatchObject({ sent: 1, failed: 1 });
  });

  it('that is away for longer than a message interests is asked with it no more', async () => {
    await add('push.example');
    await give('Một');
    const away: SendPush = async () => {
      throw new PushUnreached('connect ECONNREFUSED');
    };
    await sendPushes(server.db, away, () => LATER);
    await sendPushes(server.db, away, () => minutesOn(12 * 60));
    expect(await rows()).toMatchObject([{ tries: 0, nextAt: null, error: 'connect ECONNREFUSED' }]);
  });
});

describe('a browser that is switched on', () => {
  const open = () =>
    server.db.selectFrom('push_subscription').select('id').where('endedAt', 'is', null).execute();

  it('by several at once is of one of them', async () => {
    const endpoint = 'https://push.example/one';
    const made = await Promise.all(
      ['ha.ttt', 'bao.pq', 'duyen.ltm'].map((as) => add('push.example', as, endpoint)),
    );
    expect(made.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect(await open()).toHaveLength(1);
  });

  it('with others at once is one of as many as an account may have', async () => {
    expect((await add('push.example')).status).toBe(204);
    const made = await Promise.all(Array.from({ length: 13 }, () => add('push.example')));
    expect(made.filter(({ status }) => status === 204)).toHaveLength(9);
    expect(await open()).toHaveLength(10);
  });
});
