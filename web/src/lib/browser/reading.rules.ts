import { type Reading, USUAL_READING } from '@so-viec/shared/reading/reading';

/** How this browser reads: by whose choice, and whether the server has yet to hear of it. */
export type KeptReading = Reading & { accountId?: string; isUnsent?: boolean };

const isUsual = (reading: Reading) =>
  (Object.keys(USUAL_READING) as (keyof Reading)[]).every((key) => reading[key] === USUAL_READING[key]);

/**
 * What holds when somebody is signed in: what they chose last, here or elsewhere. What was chosen before anybody signed
 * in is theirs; what somebody else chose on this machine is not.
 */
export function settleReading(
  kept: KeptReading,
  me: { accountId: string; reading: Reading | null },
): KeptReading {
  const { accountId } = me;
  const isOwn = kept.accountId === accountId;
  if (isOwn && kept.isUnsent) return kept;
  if (me.reading) return { ...me.reading, accountId };
  if (isOwn || kept.accountId !== undefined) return isOwn ? kept : { ...USUAL_READING, accountId };
  return { ...kept, accountId, isUnsent: !isUsual(kept) };
}
