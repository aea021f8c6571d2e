import { connection } from '../browser/connection.ts';
import { session } from '../session.ts';
import { openHeldStore } from './open-store.ts';
import { flush, type Outbox, type OutboxEvent, type Sender } from './outbox.ts';
import { delayAfter } from './settle.rules.ts';

const NAME = 'so-viec-outbox';

let last: Promise<unknown> = Promise.resolve();

/** One tab at a time sends; where the browser knows no locks this tab is taken for the only one. */
function alone<T>(body: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {};
  if (locks) return locks.request(NAME, body) as Promise<T>;
  const next = last.then(body, body);
  last = next.catch(() => undefined);
  return next;
}

/** An outbox at work: it tries again when the network or the session is back, and other tabs hear of it. */
export interface RunningOutbox extends Outbox {
  /** Sends what waits now; resolves to false when something has to wait on. */
  send(): Promise<boolean>;
  listen(listener: (event: OutboxEvent) => void): () => void;
}

/** Sends, and sends again ever more rarely while no answer comes. */
function retrying(outbox: Outbox): () => Promise<boolean> {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<boolean> => {
    clearTimeout(timer);
    const isThrough = await flush(outbox);
    failures = isThrough ? 0 : failures + 1;
    if (!isThrough && session.isFree()) timer = setTimeout(() => void send(), delayAfter(failures));
    return isThrough;
  };
  return send;
}

type Told = { accountId: string; event: OutboxEvent };

/** Tells the listeners of this tab, and of the account's other tabs what was sent. */
function telling(accountId: string) {
  const listeners = new Set<(event: OutboxEvent) => void>();
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : undefined;
  const tell = (event: OutboxEvent) => {
    if (event.type === 'count') connection.setHeld(event);
    for (const listener of listeners) listener(event);
  };
  if (others) {
    // Node's test runner would stay open for it.
    (others as { unref?: () => void }).unref?.();
    others.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.accountId === accountId && data.event.type === 'sent')
        tell({ ...data.event, isElsewhere: true });
    };
  }
  const emit = (event: OutboxEvent) => {
    tell(event);
    if (event.type === 'sent') others?.postMessage({ accountId, event } satisfies Told);
  };
  return { listeners, emit };
}

function run(accountId: string, senders: Record<string, Sender>): RunningOutbox {
  const { listeners, emit } = telling(accountId);
  const outbox: Outbox = {
    accountId,
    store: openHeldStore,
    senders: { ...senders },
    alone,
    emit,
    latest: new Map(),
  };
  const send = retrying(outbox);
  globalThis.addEventListener?.('online', () => void send());
  session.subscribe(() => {
    if (session.isFree()) void send();
    // Signed out: whoever signs in next reads everything anew.
    else if (!session.isOpen() && !session.hasEnded()) outbox.latest.clear();
  });
  const listen = (listener: (event: OutboxEvent) => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { ...outbox, send, listen };
}

const running = new Map<string, RunningOutbox>();

/** The outbox of an account, started once for this page; `senders` are added to those it has. */
export function outboxOf(accountId: string, senders: Record<string, Sender>): RunningOutbox {
  const known = running.get(accountId);
  if (known) {
    Object.assign(known.senders, senders);
    return known;
  }
  const outbox = run(accountId, senders);
  running.set(accountId, outbox);
  void outbox.send();
  return outbox;
}
