import type { StateName } from '../../ui/state/state-mark.tsx';
import type { ListedRun } from './queries.ts';

const MARKS: Record<ListedRun['state'], StateName> = {
  reading: 'under-way',
  checking: 'under-way',
  writing: 'under-way',
  checked: 'waiting',
  written: 'accepted',
  discarded: 'without',
  failed: 'wrong',
  interrupted: 'wrong',
};

type Stated = Pick<ListedRun, 'state' | 'counts'>;

/** A file none of whose rows could be read: it has nothing to wait for. */
const isUnread = ({ state, counts }: Stated) => state === 'checked' && counts?.rows === 0;

/** How the state of a run is drawn. */
export const markOf = (run: Stated): StateName => (isUnread(run) ? 'wrong' : MARKS[run.state]);

/** The state in one word; a file that brought nothing new is not called taken over. */
export function stateWord(run: Stated) {
  const { state, counts } = run;
  if (isUnread(run)) return 'unread' as const;
  const isNothing = state === 'written' && counts !== null && counts.added + counts.changed === 0;
  return isNothing ? ('nothing' as const) : state;
}
