import type { QueryClient } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { forgetReads } from '../../lib/kept/keep-reads.ts';
import { wipeHeld } from '../../lib/outbox/typed.ts';
import { Problem } from '../../lib/problem.ts';
import { session } from '../../lib/session.ts';
import { noteSignedOut } from './device/own-device.ts';

/**
 * Ends the session, forgets all that was read or typed under it and loads the page anew at the sign-in. Returns false where
 * the server could not be told without a network.
 */
export async function leave(accountId: string, queryClient: QueryClient): Promise<boolean> {
  let goOn = '/dang-nhap';
  try {
    // Who signed in with the body's provider signs out there too.
    goOn = (await call(api.api.session.$delete()))?.address ?? goOn;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.isOffline) return false;
  }
  session.leave();
  noteSignedOut();
  await wipeHeld(accountId);
  await forgetReads();
  queryClient.clear();
  window.location.assign(goOn);
  return true;
}
