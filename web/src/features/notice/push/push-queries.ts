import { newId } from '@so-viec/shared/id/uuidv7';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, call } from '../../../lib/api.ts';
import { openWorker } from '../../../lib/browser/worker.ts';
import { NOTICE_KEY } from '../count/notice-count-query.ts';

/** The browsers on which the reader is told, and with which key a browser joins them (null: it is switched off). */
export const pushQuery = queryOptions({
  queryKey: [...NOTICE_KEY, 'push'],
  queryFn: () => call(api.api['push-subscriptions'].$get()),
});
export type PushBrowser = Awaited<ReturnType<NonNullable<(typeof pushQuery)['queryFn']>>>['browsers'][number];

/** Why a browser did not switch on: a key of `notice.push`. */
export class PushStopped extends Error {
  readonly why: 'denied' | 'notAsked' | 'noWorker' | 'noService';
  constructor(why: PushStopped['why']) {
    super(why);
    this.why = why;
  }
}

/** Whether this browser can be told at all while no page is open. */
export const canBePushed = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** The worker keeps the program's files before it works; where that fails it never does. */
const WORKER_WAIT_MS = 10_000;

async function manager(): Promise<PushManager> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the worker does not start')), WORKER_WAIT_MS);
  });
  try {
    return (await Promise.race([openWorker(), tooLong])).pushManager;
  } catch {
    throw new PushStopped('noWorker');
  } finally {
    clearTimeout(timer);
  }
}

/** What is there may be another person's: it ends, and this one has an address and keys of its own. */
async function subscribe(publicKey: string): Promise<PushSubscription> {
  const push = await manager();
  try {
    await (await push.getSubscription())?.unsubscribe();
    return await push.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  } catch {
    throw new PushStopped('noService');
  }
}

async function turnOn(publicKey: string): Promise<void> {
  const answer = await Notification.requestPermission();
  if (answer !== 'granted') throw new PushStopped(answer === 'denied' ? 'denied' : 'notAsked');
  const made = await subscribe(publicKey);
  const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = made.toJSON();
  try {
    await call(api.api['push-subscriptions'].$post({ json: { id: newId(), endpoint, p256dh, auth } }));
  } catch (error) {
    await made.unsubscribe();
    throw error;
  }
}

async function turnOff({ id, isHere }: PushBrowser): Promise<void> {
  await call(api.api['push-subscriptions'][':id'].removal.$post({ param: { id }, json: {} }));
  if (!isHere || !canBePushed()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** Switches telling on here, and off on any browser; the list is read anew after each. */
export function usePushSwitches() {
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: NOTICE_KEY });
  return {
    on: useMutation({ mutationFn: turnOn, onSettled }),
    off: useMutation({ mutationFn: turnOff, onSettled }),
  };
}
