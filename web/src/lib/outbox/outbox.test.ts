import { describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import type { Held } from './held.ts';
import { memoryStore } from './memory-store.ts';
import { drop, flush, hold, listHeld, type Outbox, type OutboxEvent, release } from './outbox.ts';
import { delayAfter, kindOfFailure } from './settle.rules.ts';

type Answer = { version: number; note: string };

/** A server of one table: versions, no answer while it is away, and refusals of the word "sai". */
function smallServer() {
  const rows = new Map<string, Answer>();
  const sent: string[] = [];
  let away: 'no' | 'before' | 'after' = 'no';
  return {
    rows,
    sent,
    go: (to: typeof away) => {
      away = to;
    },
    async write(key: string, note: string, version: number): Promise<Answer> {
      if (away === 'before') throw new Problem({ code: 'offline' });
      sent.push(note);
      const current = rows.get(key);
      if (current?.note !== note) {
        if (note === 'sai') throw new Problem({ code: 'bad-input', status: 400 });
        if ((current?.version ?? 0) !== version)
          throw new Problem({ code: 'stale-version', status: 412, current });
        rows.set(key, { note, version: version + 1 });
      }
      if (away === 'after') throw new Problem({ code: 'offline' });
      return rows.get(key) as Answer;
    },
  };
}

function boxOver(server: ReturnType<typeof smallServer>) {
  const events: OutboxEvent[] = [];
  const store = memoryStore();
  const noteOf = (row: Held) => (row.request as { note: string }).note;
  const outbox: Outbox = {
    accountId: 'ha',
    store: async () => store,
    alone: (body) => body(),
    emit: (event) => void events.push(event),
    latest: new Map(),
    senders: {
      note: {
        send: (row) => server.write(row.key, noteOf(row), row.version),
        versionAfter: (answer) => (answer as Answer).version,
        ownVersion: (row, current) => {
          const now = current as Answer | undefined;
          return row.attempts.some((each) => (each as Answer).note === now?.note) ? now?.version : undefined;
        },
      },
    },
  };
  const write = (key: string, note: string | null, version = 0) => ({
    key,
    kind: 'note',
    day: '2024-01-12',
    draft: note,
    request: note === null ? null : { note },
    version,
  });
  return { outbox, events, write, kinds: () => events.map(({ type }) => type).filter((t) => t !== 'count') };
}

describe('the outbox', () => {
  test('sends what it holds in the order it was first held, and forgets it after a 2xx', async () => {
    const server = smallServer();
    const { outbox, write } = boxOver(server);
    await hold(outbox, write('a', 'một'));
    await hold(outbox, write('b', 'hai'));
    await hold(outbox, write('a', 'một rưỡi'));
    expect(await flush(outbox)).toBe(true);
    expect(server.sent).toEqual(['một rưỡi', 'hai']);
    expect(await listHeld(outbox)).toEqual([]);
  });

  test('keeps what breaks a rule and does not send it', async () => {
    const server = smallServer();
    const { outbox, write } = boxOver(server);
    await hold(outbox, write('a', null));
    expect(await flush(outbox)).toBe(true);
    expect(server.sent).toEqual([]);
    expect(await listHeld(outbox)).toHaveLength(1);
  });

  test('waits without a network and loses nothing', async () => {
    const server = smallServer();
    const { outbox, write, kinds } = boxOver(server);
    server.go('before');
    await hold(outbox, write('a', 'một'));
    expect(await flush(outbox)).toBe(false);
    expect(kinds()).toEqual(['waiting']);
    server.go('no');
    expect(await flush(outbox)).toBe(true);
    expect(server.rows.get('a')?.note).toBe('một');
  });

  test('a write whose answer was lost is the same write when it is sent again', async () => {
    const server = smallServer();
    const { outbox, write } = boxOver(server);
    server.go('after');
    await hold(outbox, write('a', 'một'));
    await flush(outbox);
    server.go('no');
    await flush(outbox);
    expect(server.rows.get('a')).toEqual({ note: 'một', version: 1 });
    expect(await listHeld(outbox)).toEqual([]);
  });

  test('what was typed after an answer was lost goes on from the version that arrived', async () => {
    const server = smallServer();
    const { outbox, write, kinds } = boxOver(server);
    server.go('after');
    await hold(outbox, write('a', 'một'));
    await flush(outbox);
    await hold(outbox, write('a', 'một hai'));
    server.go('no');
    await flush(outbox);
    expect(server.rows.get('a')).toEqual({ note: 'một hai', version: 2 });
    expect(kinds()).toEqual(['waiting', 'sent']);
  });

  test('taking back what may have arrived sends how it should be', async () => {
    const server = smallServer();
    const { outbox, write } = boxOver(server);
    await hold(outbox, write('a', 'một'));
    await flush(outbox);
    server.go('after');
    await hold(outbox, write('a', 'nhầm', 1));
    await flush(outbox);
    await release(outbox, write('a', 'một', 1));
    server.go('no');
    await flush(outbox);
    expect(server.rows.get('a')?.note).toBe('một');
  });

  test('taking back what never went out forgets it', async () => {
    const { outbox, write } = boxOver(smallServer());
    await hold(outbox, write('a', 'một'));
    await release(outbox, write('a', 'một'));
    expect(await listHeld(outbox)).toEqual([]);
  });

  test('somebody else’s change is a refusal, told once and not sent again until it changes', async () => {
    const server = smallServer();
    const { outbox, write, kinds } = boxOver(server);
    server.rows.set('a', { note: 'của người khác', version: 3 });
    await hold(outbox, write('a', 'một', 2));
    await flush(outbox);
    await flush(outbox);
    expect(kinds()).toEqual(['refused']);
    expect(server.sent).toEqual(['một']);
    await hold(outbox, write('a', 'một', 3));
    await flush(outbox);
    expect(server.rows.get('a')?.note).toBe('một');
  });

  test('a refused write does not keep the others back', async () => {
    const server = smallServer();
    const { outbox, write, kinds } = boxOver(server);
    await hold(outbox, write('a', 'sai'));
    await hold(outbox, write('b', 'hai'));
    await flush(outbox);
    expect(kinds()).toEqual(['refused', 'sent']);
    await drop(outbox, 'a');
    expect(await listHeld(outbox)).toEqual([]);
  });

  test('what is typed while its older words are on the way stays and follows them', async () => {
    const server = smallServer();
    const { outbox, write } = boxOver(server);
    const send = outbox.senders.note!.send;
    let typed = false;
    outbox.senders.note!.send = async (row) => {
      if (!typed) {
        typed = true;
        await hold(outbox, write('a', 'một hai'));
      }
      return send(row);
    };
    await hold(outbox, write('a', 'một'));
    await flush(outbox);
    expect(server.rows.get('a')).toEqual({ note: 'một hai', version: 2 });
  });
});

describe('a failure', () => {
  test.each([
    [0, 'wait'],
    [401, 'wait'],
    [429, 'wait'],
    [500, 'wait'],
    [503, 'wait'],
    [400, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [409, 'refused'],
    [412, 'refused'],
    [422, 'refused'],
  ] as const)('of status %i means %s', (status, kind) => {
    expect(kindOfFailure(new Problem({ status }))).toBe(kind);
  });

  test.each([
    ['password-must-change', 'wait'],
    ['notice-unread', 'wait'],
    ['not-allowed', 'refused'],
  ] as const)('of status 403 for %s means %s', (code, kind) => {
    expect(kindOfFailure(new Problem({ code, status: 403 }))).toBe(kind);
  });

  test('for want of a first step leaves everything waiting, and what waits goes once it is done', async () => {
    const server = smallServer();
    const { outbox, write, kinds } = boxOver(server);
    const { send } = outbox.senders.note!;
    outbox.senders.note!.send = () =>
      Promise.reject(new Problem({ code: 'password-must-change', status: 403 }));
    await hold(outbox, write('a', 'một'));
    expect(await flush(outbox)).toBe(false);
    expect((await listHeld(outbox)).map(({ isRefused }) => isRefused)).toEqual([false]);
    expect(kinds()).not.toContain('refused');
    outbox.senders.note!.send = send;
    expect(await flush(outbox)).toBe(true);
    expect(server.sent).toEqual(['một']);
  });

  test('is followed by tries that grow rarer, at most one a minute', () => {
    expect([1, 2, 3, 4, 5, 50].map(delayAfter)).toEqual([2000, 5000, 15_000, 30_000, 30_000, 30_000]);
  });
});

describe('what ends a day', () => {
  function dayBox() {
    const server = smallServer();
    const box = boxOver(server);
    const end = { ...box.outbox.senders.note!, endsDay: true as const };
    box.outbox.senders.end = end;
    const ending = { ...box.write('ngày', 'trình'), kind: 'end' };
    return { server, ...box, ending };
  }

  test('goes out after lines that were held later', async () => {
    const { server, outbox, write, ending } = dayBox();
    await hold(outbox, ending);
    await hold(outbox, write('a', 'một'));
    await flush(outbox);
    expect(server.sent).toEqual(['một', 'trình']);
    expect(await listHeld(outbox)).toEqual([]);
  });

  test.each([
    ['was refused', 'sai'],
    ['breaks a rule', null],
  ])('is refused while a line of its day %s, and stays so until it is held again', async (_, note) => {
    const { server, outbox, write, ending, kinds } = dayBox();
    await hold(outbox, write('a', note));
    await hold(outbox, ending);
    await flush(outbox);
    const [, held] = await listHeld(outbox);
    expect(held).toMatchObject({ kind: 'end', isRefused: true, refusal: { code: 'lines-left' } });
    await drop(outbox, 'a');
    await flush(outbox);
    expect(server.sent).not.toContain('trình');
    await hold(outbox, ending);
    await flush(outbox);
    expect(server.sent).toContain('trình');
    expect(kinds().at(-1)).toBe('sent');
  });

  test('does not wait for the lines of another day', async () => {
    const { server, outbox, write, ending } = dayBox();
    await hold(outbox, { ...write('a', null), day: '2024-01-11' });
    await hold(outbox, ending);
    await flush(outbox);
    expect(server.sent).toEqual(['trình']);
  });
});
