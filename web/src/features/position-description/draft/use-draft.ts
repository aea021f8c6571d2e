import type { Doubt, DraftContent, Leftover } from '@so-viec/shared/position-description/read/source';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, call } from '../../../lib/api.ts';
import { type DraftView, refreshDescriptions } from '../queries.ts';

export type Mending = {
  content: DraftContent;
  positionCode: string | null;
  doubts: Doubt[];
  leftovers: Leftover[];
};

const PAUSE_MS = 700;
const one = api.api['description-drafts'][':id'];

/**
 * What a person makes of a draft. It is kept on the server a moment after each change, one request after another;
 * `flush` waits until all is kept and answers the version.
 */
export function useDraft(view: DraftView) {
  const queryClient = useQueryClient();
  const [mending, setMending] = useState<Mending>(() => view as Mending);
  const [saved, setSaved] = useState<{ at?: string; error?: unknown; isSaving: boolean }>({
    isSaving: false,
  });
  const kept = useRef({ version: view.version, latest: mending, stored: mending });
  const queue = useRef<Promise<void>>(Promise.resolve());

  const store = useCallback(async () => {
    const { latest, stored, version } = kept.current;
    if (latest === stored) return;
    setSaved((before) => ({ ...before, isSaving: true }));
    const { content, positionCode, doubts, leftovers } = latest;
    const open = { doubts: doubts.map(({ id }) => id), leftovers: leftovers.map(({ id }) => id) };
    const answer = await call(
      one.$put({ param: { id: view.id }, json: { version, content, positionCode, ...open } as never }),
    );
    kept.current = { ...kept.current, version: answer.version, stored: latest };
    setSaved({ at: new Date().toISOString(), isSaving: false });
    await refreshDescriptions(queryClient);
  }, [view.id, queryClient]);

  const flush = useCallback(async () => {
    const run = queue.current.catch(() => undefined).then(store);
    queue.current = run;
    try {
      await run;
    } catch (error) {
      setSaved((before) => ({ ...before, error, isSaving: false }));
      throw error;
    }
    return kept.current.version;
  }, [store]);

  useEffect(() => {
    kept.current.latest = mending;
    const timer = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mending, flush]);
  // Who leaves within the pause has typed all the same.
  useEffect(() => () => void flush().catch(() => undefined), [flush]);

  return { mending, setMending, saved, flush };
}
