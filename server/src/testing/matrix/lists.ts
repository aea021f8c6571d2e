import type { PlainModel, Row } from './plain-model.ts';
import { codeOf, markOf, type Planted } from './plant-organisation.ts';

/** A place where somebody finds rows of several people, what of them is there and whose rows they must be. */
export interface ListRoute {
  path: string;
  /** What is read off the answer's text: the marks of work, the codes of people, or ids of a kind. */
  reads: 'marks' | 'people' | 'days' | 'outputs' | 'tasks' | 'findings';
  /** Who passes the gate; whoever does not is refused. */
  isFor: (model: PlainModel, reader: number) => boolean;
  holds: (model: PlainModel, reader: number, row: Row & { isOver: boolean; kind: string }) => boolean;
}

type Rule = ListRoute['holds'];
const isReviewer: Rule = (model, reader, row) => model.isReviewer(reader, row);
const isRead: Rule = (model, reader, row) => model.reads(reader, row);
const isOverseen: Rule = (model, reader, row) => model.oversees(reader, row);
const isOwn: Rule = (_model, reader, row) => row.person === reader;
/** Where a person stands last in the month: their main post. */
const isMain = (row: { isOver: boolean; kind: string }) => !row.isOver && row.kind === 'primary';

const isNamedReviewer = (model: PlainModel, reader: number) =>
  model.drawn.delegations.some((one) => one.from === null && one.to === reader && !one.isOver);
const isLeading = (model: PlainModel, reader: number) =>
  model.leadsAny(reader) || (reader < model.drawn.people && isNamedReviewer(model, reader));
const hasRole = (model: PlainModel, reader: number) =>
  model.drawn.parents.some((_, unit) => model.hasRoleOver(reader, unit));
const isOverseer = (model: PlainModel, reader: number) => isLeading(model, reader) || hasRole(model, reader);
const isPerson = (model: PlainModel, reader: number) => reader < model.drawn.people;

/** Lists, searches, exports, suggestions, calendars and tables with what each holds for a reader. */
export const LISTS: ListRoute[] = [
  { path: 'day-reviews', reads: 'days', isFor: isLeading, holds: isReviewer },
  { path: 'product-reviews', reads: 'marks', isFor: isLeading, holds: isReviewer },
  { path: 'leave-requests', reads: 'marks', isFor: isLeading, holds: isReviewer },
  { path: 'tasks?show=all', reads: 'marks', isFor: isLeading, holds: isReviewer },
  {
    ...{ path: 'task-choices', reads: 'people', isFor: isLeading },
    holds: (model, reader, row) => !row.isOver && model.isReviewer(reader, row),
  },
  { path: 'summary/2024-01/entries', reads: 'marks', isFor: isOverseer, holds: isOverseen },
  { path: 'summary/2024-01/entries?which=outputs', reads: 'marks', isFor: isOverseer, holds: isOverseen },
  { path: 'summary/2024-01/people', reads: 'people', isFor: isOverseer, holds: isOverseen },
  { path: 'summary/2024-01/year', reads: 'people', isFor: isOverseer, holds: isOverseen },
  {
    ...{ path: 'summary/2024-01/missing', reads: 'people', isFor: isOverseer },
    holds: (model, reader, row) => row.kind === 'primary' && model.oversees(reader, row),
  },
  {
    path: 'summary/2024-01/export?view=entries&format=csv',
    reads: 'marks',
    isFor: isOverseer,
    holds: isOverseen,
  },
  {
    path: 'summary/2024-01/export?view=people&format=csv',
    reads: 'people',
    isFor: isOverseer,
    holds: isOverseen,
  },
  {
    path: 'findings?month=2024-01',
    reads: 'findings',
    isFor: (m, r) => isPerson(m, r) || isOverseer(m, r),
    holds: isRead,
  },
  {
    ...{ path: 'review-months/2024-01', reads: 'people', isFor: isOverseer },
    holds: (model, reader, row) =>
      isMain(row) && (model.oversees(reader, row) || model.isReviewer(reader, row)),
  },
  {
    ...{
      path: 'cadres',
      reads: 'people',
      isFor: (m, r) => isPerson(m, r) || isOverseer(m, r) || m.isAdmin(r),
    },
    holds: (model, reader, row) => !row.isOver && (model.isAdmin(reader) || model.reads(reader, row)),
  },
  {
    ...{
      path: 'cadres?q=nguoi',
      reads: 'people',
      isFor: (m, r) => isPerson(m, r) || isOverseer(m, r) || m.isAdmin(r),
    },
    holds: (model, reader, row) => !row.isOver && (model.isAdmin(reader) || model.reads(reader, row)),
  },
  { path: 'my-work', reads: 'marks', isFor: isPerson, holds: isOwn },
  { path: 'work-months/2024-01/sheet', reads: 'marks', isFor: isPerson, holds: isOwn },
  {
    path: 'work-weeks/2024-01-10',
    reads: 'marks',
    isFor: isPerson,
    holds: (m, r, row) => isOwn(m, r, row) && !row.isOver,
  },
];

/** What a list must hold for a reader. */
export function expectedOf(
  list: ListRoute,
  model: PlainModel,
  reader: number,
  { drawn, ids }: Planted,
): string[] {
  const rows = drawn.posts.filter((row) => list.holds(model, reader, row));
  if (list.reads === 'people') return sorted(rows.map(({ person }) => codeOf(person)));
  if (list.reads === 'marks') return sorted(rows.map(markOf));
  return sorted(
    [...ids[list.reads]].filter(([, row]) => rows.includes(row as (typeof rows)[number])).map(([id]) => id),
  );
}

/** What the text of an answer holds. */
export function foundIn(list: ListRoute, text: string, { ids }: Planted): string[] {
  if (list.reads === 'people') return sorted(text.match(/CBP\d\d/g) ?? []);
  if (list.reads === 'marks') return sorted(text.match(/R\d\dx\d\d/g) ?? []);
  return sorted([...ids[list.reads].keys()].filter((id) => text.includes(id)));
}

const sorted = (all: readonly string[]) => [...new Set(all)].sort();
