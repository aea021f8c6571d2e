import { newId } from '@so-viec/shared/id/uuidv7';
import type { PostKey, Said } from '../line/said.ts';
import { saidOf } from '../line/said.ts';
import type { LastDay, Suggestions } from '../match/suggestions.ts';

const isPost = (posts: readonly PostKey[], { unitId, positionId }: PostKey) =>
  posts.some((post) => post.unitId === unitId && post.positionId === positionId);

/**
 * The lines of another day as new ones: what is still open goes on with its work, what was done is done anew under no
 * number yet. Lines of a post no longer held go to the main one.
 */
export function copiesOf(
  entries: LastDay['entries'],
  posts: readonly PostKey[],
  openTasks: Suggestions['openTasks'],
): Said[] {
  const main = posts[0];
  if (!main) return [];
  // A meeting is offered on its own days.
  const own = entries.filter(({ meeting }) => !meeting);
  return own.map((entry) => {
    const said = saidOf(entry);
    const { unitId, positionId } = isPost(posts, entry) ? entry : main;
    const goesOn = openTasks.some(({ id }) => id === entry.taskId);
    const taskId = goesOn ? entry.taskId : said.state === 'under-way' ? newId() : null;
    const documentNumber = goesOn ? said.documentNumber : '';
    const outputId = goesOn ? said.outputId : newId();
    const proposal = { proposes: !goesOn || said.proposes, proposalId: taskId ?? newId() };
    return { ...said, unitId, positionId, taskId, goesOn, documentNumber, outputId, ...proposal };
  });
}
