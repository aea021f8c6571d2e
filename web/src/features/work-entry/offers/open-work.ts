import { blankSaid, type PostKey, type Said } from '../line/said.ts';
import { pick, postOfOption } from '../match/pick.ts';
import type { OpenTask, Suggestions } from '../match/suggestions.ts';
import { type Habit, habitsOf } from './frequent.ts';

/** What is offered to begin a line with: work that was given or is under way, or a habit. */
export type Offer = { kind: 'task'; task: OpenTask } | { kind: 'habit'; habit: Habit };

const TASKS = 3;

/**
 * Offers in their order: work that was given, the first due before all, and what is under way; then what recurs on this
 * weekday, then the most usual. Work that a line goes on with already is none,
 * nor a habit of the same product as work that is offered: it would begin a second piece of it.
 */
export function offersOf(
  suggestions: Suggestions,
  posts: readonly PostKey[],
  { count, goingOn }: { count: number; goingOn: readonly (string | null)[] },
): Offer[] {
  const tasks = suggestions.openTasks.filter(({ id }) => !goingOn.includes(id)).slice(0, TASKS);
  const offers = tasks.map((task): Offer => ({ kind: 'task', task }));
  const isOffered = (productId: string) => tasks.some((task) => task.productId === productId);
  const habits = habitsOf(suggestions, posts, suggestions.frequent.length)
    .filter(({ product }) => !isOffered(product.id))
    .map((habit): Offer => ({ kind: 'habit', habit }));
  return [...offers, ...habits].slice(0, count);
}

/** A line that goes on with open work. */
export function saidOfTask(task: OpenTask, posts: readonly PostKey[]): Said | undefined {
  const [main] = posts;
  if (!main) return undefined;
  const option = { kind: 'task' as const, key: task.id, task, pieces: [] };
  const blank = blankSaid(postOfOption(option, main, posts));
  return { ...blank, ...pick(blank, option) };
}
