import type { PostKey } from '../line/said.ts';
import { type Piece, piecesOf, rankOf, type Searchable, searchable, wordsOf } from './match-work.ts';
import type { OpenTask, Product, Suggestions } from './suggestions.ts';

export type WorkOption =
  | { kind: 'task'; key: string; task: OpenTask; pieces: Piece[] }
  | { kind: 'product'; key: string; product: Product; usualMinutes: number | null; pieces: Piece[] }
  | { kind: 'ad-hoc'; key: 'ad-hoc'; title: string };

export type OptionGroup = { name: 'tasks' | 'position' | 'shared' | 'adHoc'; options: WorkOption[] };

const SHOWN = { tasks: 6, position: 8, shared: 5 };
/** Names are folded once, not at every key. */
const prepared = new Map<string, Searchable>();

function prepare(name: string): Searchable {
  const known = prepared.get(name) ?? searchable(name);
  prepared.set(name, known);
  return known;
}

export const taskName = (task: OpenTask): string => task.productName ?? task.title;

type Candidate<T> = { item: T; name: string; weight: number };

/** The best few for a query: how well the name answers first, then habit, then the order given. */
function best<T>(asked: readonly string[], candidates: readonly Candidate<T>[], count: number) {
  return candidates
    .flatMap(({ item, name, weight }) => {
      const words = prepare(name);
      const rank = rankOf(asked, words);
      return rank === undefined ? [] : [{ item, rank, weight, pieces: piecesOf(asked, words) }];
    })
    .sort((a, b) => a.rank - b.rank || b.weight - a.weight)
    .slice(0, count);
}

/** Open work that a line of these posts may go on with. */
function taskOptions(
  asked: readonly string[],
  openTasks: readonly OpenTask[],
  posts: readonly PostKey[],
  isSecret: boolean,
): WorkOption[] {
  const candidates = openTasks
    .filter((task) => !isSecret || task.isConfidential)
    .filter((task) => !task.isLead || posts.some((post) => post.unitId === task.unitId))
    .map((task) => ({ item: task, name: `${taskName(task)} · ${task.title}`, weight: 0 }));
  return best(asked, candidates, SHOWN.tasks).map(({ item: task }) => ({
    kind: 'task' as const,
    key: task.id,
    task,
    pieces: piecesOf(asked, prepare(taskName(task))),
  }));
}

/**
 * The choices for a field of work, in groups: open work, that of the posts held, shared, and ad hoc last. None while
 * the suggestions are on their way: nothing is ad hoc before one knows what there is.
 */
export function optionsFor(
  query: string,
  suggestions: Suggestions | null | undefined,
  posts: readonly PostKey[],
  isSecret = false,
): OptionGroup[] {
  if (suggestions === undefined) return [];
  const asked = wordsOf(query);
  const { products = [], frequent = [], openTasks = [] } = suggestions ?? {};
  const isHeld = (positionId: string | null) => posts.some((post) => post.positionId === positionId);
  const habits = new Map(
    frequent.filter((work) => isHeld(work.positionId)).map((work) => [work.productId, work]),
  );
  const candidates = (list: readonly Product[]) =>
    list.map((product) => ({
      item: product,
      name: product.name,
      weight: habits.get(product.id)?.times ?? 0,
    }));
  const ofProducts = (list: readonly Product[], count: number) =>
    best(asked, candidates(list), count).map(({ item: product, pieces }) => ({
      kind: 'product' as const,
      key: product.id,
      product,
      usualMinutes: habits.get(product.id)?.usualMinutes ?? null,
      pieces,
    }));
  const groups: OptionGroup[] = [
    { name: 'tasks', options: taskOptions(asked, openTasks, posts, isSecret) },
    {
      name: 'position',
      options: ofProducts(
        products.filter((p) => p.positionId !== null && isHeld(p.positionId)),
        SHOWN.position,
      ),
    },
    {
      name: 'shared',
      options: ofProducts(
        products.filter((p) => p.positionId === null),
        SHOWN.shared,
      ),
    },
    { name: 'adHoc', options: [{ kind: 'ad-hoc', key: 'ad-hoc', title: query.trim() }] },
  ];
  // What is confidential is of a kind of the catalogue.
  return groups.filter(({ name, options }) => options.length > 0 && !(isSecret && name === 'adHoc'));
}
