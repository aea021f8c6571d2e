import type { QueryClient } from '@tanstack/react-query';
import { hearSignedOut } from '../features/account/device/own-device.ts';
import { clearEnded } from '../lib/clear-ended.ts';
import { keepReads } from '../lib/kept/keep-reads.ts';
import { noteTouch } from '../lib/own-fetch.ts';
import { session } from '../lib/session.ts';
import { watchRest } from '../lib/watch-rest.ts';
import { followRelease, startWorker } from './worker/start-worker.ts';

/** What somebody does who sits at a page. A page scrolls and redraws by itself, so neither is among them. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'click', 'input'];

/**
 * What nobody waits for: reads are kept, forms forget a session that ended, touches noted and their absence, the worker
 * started and renewed, and a page goes when its person signs out in another tab of this browser.
 */
export function afterStart(queryClient: QueryClient, leave = () => location.replace('/dang-nhap')): void {
  keepReads(queryClient);
  clearEnded(queryClient);
  watchRest(queryClient);
  startWorker();
  followRelease();
  for (const touch of TOUCHES) addEventListener(touch, noteTouch, true);
  hearSignedOut(() => {
    if (session.account() !== undefined) leave();
  });
}
