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

type Stated = Pick<ListedRun, 'state' | 'counts' | 'asksColumns'>;

/** A file whose columns are called otherwise: it waits for somebody to say which is which. */
const isToMap = ({ state, asksColumns }: Stated) => state === 'checked' && asksColumns;

/** A file none of whose rows could be read: it has nothing to wait for. */
const isUnread = (run: Stated) => run.state === 'checked' && run.counts?.rows === 0 && !isToMap(run);

/** How the state of a run is drawn. */
export const markOf = (run: Stated): StateName => (isUnread(run) ? 'wrong' : MARKS[run.state]);

/** The state in one word; a file that brought nothing new is not called taken over. */
export function stateWord(run: Stated) {
  const { state, counts } = run;
  if (isToMap(run)) return 'columns' as const;
  if (isUnread(run)) return 'unread' as const;
  const isNothing = state === 'written' && counts !== null && counts.added + counts.changed === 0;
  return isNothing ? ('nothing' as const) : state;
}
