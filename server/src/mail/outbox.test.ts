import { inTransaction, listMailDue } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobsOf } from '../jobs/runner/jobs.ts';
import { SERVER_WAIT } from '../outbox/outbox.rules.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { putLetter, sendWaiting, WAITS } from './outbox.ts';

let server: TestServer;
let now: Date;
beforeEach(async () => {
  server = await openTestServer();
  now = server.now();
});
afterEach(() => server.close());

const put = async (...people: string[]) => {
  for (const to of people) {
    const cadreId = server.fixture.cadreIds.ha;
    const letter = { key: to, kind: 'week', cadreId, to, subject: `Thư của ${to}`, body: 'Một tuần' };
    await inTransaction(server.db, (trx) => putLetter(trx, letter, now.toISOString()));
  }
};
const letters = () => server.db.selectFrom('mail').selectAll().orderBy('key').execute();
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const failing = (message: string, code: string) => () =>
  Promise.reject(Object.assign(new Error(message), { code }));
const DOWN = failing('connect ECONNREFUSED', 'ESOCKET');
const UNKNOWN = failing('550 no such mailbox', 'EENVELOPE');
const send = (way: () => Promise<void>) => sendWaiting(server.db, way, () => now);
const taken = async () => undefined;
interface Jobs {
  mail: { failing: number; lost: number; waiting: number; failingLetters: { id: string; tries: number }[] };
}
const mail = async () => (await server.as('vinh.dq').get<Jobs>('/api/job-runs')).body.mail;

/** Tries until nothing is due any more. */
async function tryToTheEnd(way: () => Promise<void>): Promise<void> {
  await send(way);
  for (const wait of WAITS) {
    later(wait);
    await send(way);
  }
}

describe('a letter, while the mail server is down,', () => {
  it('waits for as long as it takes and is charged no try; the server is asked once for all', async () => {
    await put('ha', 'bao', 'an');
    let asked = 0;
    const down = () => {
      asked += 1;
      return DOWN();
    };
    expect(await send(down)).toEqual({ sent: 0, failed: 3 });
    expect(asked).toBe(1);
    expect(await send(down)).toEqual({ sent: 0, failed: 0 });
    expect(await mail()).toMatchObject({ failing: 3, lost: 0, waiting: 0 });
    expect((await mail()).failingLetters).toMatchObject(
      Array.from({ length: 3 }, () => ({ error: 'connect ECONNREFUSED', tries: 0 })),
    );
    for (let hour = 0; hour < 72; hour++) {
      later(60);
      await send(down);
    }
    expect((await letters()).map(({ tries, sentAt }) => [tries, sentAt])).toEqual(Array(3).fill([0, null]));
    later(SERVER_WAIT + 1);
    expect(await send(taken)).toEqual({ sent: 3, failed: 0 });
    expect(await mail()).toMatchObject({ failing: 0, lost: 0, sent: 3, failingLetters: [] });
  });

  it('lets another go first the next time, should it be the one that breaks the talk', async () => {
    await put('ha', 'bao');
    const breaking: string[] = [];
    const way = async ({ to }: { to: string }) => {
      breaking[0] ??= to;
      if (to === breaking[0]) await DOWN();
    };
    const go = () => sendWaiting(server.db, way, () => now);
    expect(await go()).toEqual({ sent: 0, failed: 2 });
    later(SERVER_WAIT);
    expect(await go()).toEqual({ sent: 1, failed: 0 });
  });
});

it('that waits is sent by one of two servers at once, and not after a stop', async () => {
  await put('ha', 'bao', 'an');
  const stop = new AbortController();
  stop.abort();
  expect(await sendWaiting(server.db, taken, () => now, stop.signal)).toEqual({ sent: 0, failed: 0 });
  const went: string[] = [];
  const way = async ({ to }: { to: string }) => {
    went.push(to);
  };
  await Promise.all([1, 2].map(() => sendWaiting(server.db, way, () => now)));
  expect(went.sort()).toEqual(['an', 'bao', 'ha']);
});

describe('a letter that the mail server refuses', () => {
  it('is tried again later, and given up in the end with what was said', async () => {
    await put('ha');
    await tryToTheEnd(UNKNOWN);
    expect(await listMailDue(server.db, '2030-01-01T00:00:00.000Z', 50)).toEqual([]);
    expect(await letters()).toMatchObject([
      { tries: WAITS.length + 1, sentAt: null, nextAt: null, error: '550 no such mailbox' },
    ]);
    expect(await mail()).toMatchObject({ failing: 0, lost: 1 });
  });

  it('holds up no other', async () => {
    await put('ha', 'bao', 'an');
    const way = async ({ to }: { to: string }) => (to === 'ha' ? UNKNOWN() : undefined);
    expect(await sendWaiting(server.db, way, () => now)).toEqual({ sent: 2, failed: 1 });
  });

  it('and was given up goes again at a press of who reads of it, and of nobody else', async () => {
    await put('ha');
    const press = (as: string, id: string) => server.as(as).post(`/api/letters/${id}/sendings`, {});
    const [letter] = await letters();
    const id = letter?.id ?? '';
    await send(UNKNOWN);
    expect((await press('vinh.dq', id)).status).toBe(204);
    expect(await letters()).toMatchObject([{ tries: 1, error: '550 no such mailbox' }]);
    later(WAITS[0] ?? 0);
    await tryToTheEnd(UNKNOWN);
    expect((await press('phuc.nv', id)).status).toBe(403);
    expect((await press('vinh.dq', newId())).status).toBe(404);
    server.setNow(now.toISOString());
    expect([(await press('vinh.dq', id)).status, (await press('vinh.dq', id)).status]).toEqual([204, 204]);
    const events = await server.db
      .selectFrom('audit_event')
      .select('objectId')
      .where('act', '=', 'mail.send-again')
      .where('outcome', '=', 'done')
      .execute();
    expect(events).toEqual([{ objectId: id }]);
    expect(await mail()).toMatchObject({ waiting: 1, lost: 0, failingLetters: [] });
    expect(await send(taken)).toEqual({ sent: 1, failed: 0 });
  });
});

it('that went is sent once', async () => {
  await put('ha');
  expect((await send(taken)).sent).toBe(1);
  expect((await send(taken)).sent).toBe(0);
});

it('letters that went are emptied after three months, in a run that has a row', async () => {
  await put('ha@snv.vn');
  await send(taken);
  const job = jobsOf({ db: server.db, databaseUrl: '', address: '' }).find(
    ({ name }) => name === 'retention',
  );
  const run = (day: string) => job?.run({ at: new Date(`${day}T02:00:00.000Z`), subject: day });
  expect(await run('2024-04-30')).toMatchObject({ letter: 0 });
  expect(await letters()).toMatchObject([{ body: 'Một tuần' }]);
  expect(await run('2024-05-01')).toMatchObject({ letter: 1 });
  expect(await letters()).toMatchObject([{ key: 'ha@snv.vn', subject: 'Thư của ha@snv.vn', body: '' }]);
});
