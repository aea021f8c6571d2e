import { type Db, findDescriptionImport, listDescriptionDrafts } from '@so-viec/db';
import { descriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { Problem } from '../http/problem.ts';
import { type Describer, owns } from './describer.ts';
import { takeDraft } from './draft.commands.ts';

type Waiting = Awaited<ReturnType<typeof listDescriptionDrafts>>[number];

/** A draft that nobody needs to look at: its position is known, nothing is doubtful, nothing is left over. */
export function isReady({ state, positionCode, content, doubts, leftovers }: Waiting): boolean {
  const isClear = doubts === '[]' && leftovers === '[]';
  return (
    state === 'waiting' &&
    positionCode !== null &&
    isClear &&
    descriptionContent.safeParse(JSON.parse(content)).success
  );
}

/** Takes over every draft of a file that is ready; answers how many were and how many wait for a person. */
export async function takeReadyDrafts(db: Db, describer: Describer, importId: string) {
  const file = await findDescriptionImport(db, importId);
  if (!file || !owns(describer, file)) throw new Problem('not-found');
  const drafts = await listDescriptionDrafts(db, importId);
  let taken = 0;
  for (const draft of drafts.filter(isReady)) {
    await takeDraft(db, describer, draft.id, draft.version);
    taken++;
  }
  return { taken, waiting: drafts.filter(({ state }) => state === 'waiting').length - taken };
}
