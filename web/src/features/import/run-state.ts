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

/** How the state of a run is drawn. */
export const markOf = ({ state }: Pick<ListedRun, 'state'>): StateName => MARKS[state];

/** The state in one word; a file that brought nothing new is not called taken over. */
export function stateWord({ state, counts }: Pick<ListedRun, 'state' | 'counts'>) {
  const isNothing = state === 'written' && counts !== null && counts.added + counts.changed === 0;
  return isNothing ? ('nothing' as const) : state;
}
