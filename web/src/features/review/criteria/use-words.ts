import type { SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, call } from '../../../lib/api.ts';
import { connection } from '../../../lib/browser/connection.ts';
import { useMe } from '../../../lib/me.ts';
import { Problem } from '../../../lib/problem.ts';
import type { Review } from '../answers.ts';
import { REVIEW_KEY, reviewQuery } from '../queries.ts';
import {
  bodyOf,
  heldWords,
  holdWords,
  isEmpty,
  noWords,
  type PointsSaid,
  type Side,
  type TextField,
  type Words,
  withoutSent,
} from './words.ts';

const PAUSE_MS = 500;
const MOST_TRIES = 3;

export type SaveStatus =
  | { kind: 'nothing' | 'saving' | 'held' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; error: unknown };

const of = api.api.reviews[':cadre'][':month'];

/** A step taken before the page is read anew is taken on what was saved. */
function knowVersion(queryClient: QueryClient, { person, month }: Review, version: number): void {
  queryClient.setQueryData(
    reviewQuery(person.code, month).queryKey,
    (known) => known && { ...known, version },
  );
}

/** Sends what is kept, one request at a time, and again on the new version when somebody else wrote meanwhile. */
function useSender(review: Review, side: Side) {
  const queryClient = useQueryClient();
  const { account } = useMe();
  const { month, person } = review;
  const place = [account.id, person.code, month, side];
  const words = useRef<Words>(noWords());
  const version = useRef(review.version);
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'nothing' });
  const [, redraw] = useState(0);
  if (!isSending.current) version.current = Math.max(version.current, review.version);

  const keep = (next: Words) => {
    words.current = next;
    holdWords(place, next);
    redraw((count) => count + 1);
  };

  const send = async (sent: Words) => {
    const json = { version: version.current, ...bodyOf(sent) };
    const param = { cadre: person.code, month };
    const saved = await call(
      side === 'own' ? of.own.$put({ param, json }) : of.authority.$put({ param, json } as never),
    );
    version.current = saved.version;
    knowVersion(queryClient, review, saved.version);
    keep(withoutSent(words.current, sent));
    setStatus({ kind: 'saved', at: saved.at });
  };

  const flush = async (tries = 1): Promise<void> => {
    if (isSending.current || isEmpty(words.current)) return;
    isSending.current = true;
    setStatus({ kind: 'saving' });
    try {
      await send(words.current);
    } catch (error) {
      isSending.current = false;
      if (error instanceof Problem && error.isOffline) return setStatus({ kind: 'held' });
      const isStale = error instanceof Problem && error.status === 412 && tries < MOST_TRIES;
      if (!isStale) return setStatus({ kind: 'refused', error });
      const fresh = await queryClient.fetchQuery(reviewQuery(person.code, month));
      version.current = fresh.version;
      return flush(tries + 1);
    }
    isSending.current = false;
    if (isEmpty(words.current)) await queryClient.invalidateQueries({ queryKey: REVIEW_KEY });
    else await flush();
  };
  const latest = useRef(flush);
  latest.current = flush;

  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), PAUSE_MS);
  }, []);
  return { words, place, keep, status, timer, latest, later };
}

/** What waits on this machine from an earlier visit is sent at once, and again whenever the network comes back. */
function useHeld(sender: ReturnType<typeof useSender>, canWrite: boolean) {
  const { words, latest, timer } = sender;
  const key = sender.place.join(' ');
  useEffect(() => {
    if (!canWrite) return;
    const held = heldWords(key.split(' '));
    if (!isEmpty(held))
      words.current = {
        criteria: { ...held.criteria, ...words.current.criteria },
        texts: { ...held.texts, ...words.current.texts },
      };
    void latest.current();
    const stop = connection.subscribe(() => connection.isOnline() && void latest.current());
    return () => {
      stop();
      clearTimeout(timer.current);
      void latest.current();
    };
  }, [key, canWrite, words, latest, timer]);
}

/**
 * Keeps what is typed into a review: each change goes to the server after a short pause, waits on this machine while
 * there is no network, and is sent again on the new version when somebody else wrote meanwhile. Nothing typed is lost.
 */
export function useWords(review: Review, side: Side) {
  const sender = useSender(review, side);
  const { words, status, keep, later } = sender;
  useHeld(sender, side === 'own' ? review.may.writeOwn : review.may.writeAuthority);
  return {
    status,
    /** True while something typed is not on the server: a step waits for it. */
    isBusy: !isEmpty(words.current) || status.kind === 'saving',
    points: (code: SaidCode): PointsSaid | undefined => words.current.criteria[code],
    text: (field: TextField): string => words.current.texts[field] ?? review[field],
    setPoints(code: SaidCode, said: PointsSaid) {
      keep({ ...words.current, criteria: { ...words.current.criteria, [code]: said } });
      later();
    },
    setText(field: TextField, text: string) {
      keep({ ...words.current, texts: { ...words.current.texts, [field]: text } });
      later();
    },
  };
}
export type WordsHeld = ReturnType<typeof useWords>;
