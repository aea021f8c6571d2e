import type { PlainModel, Row } from './plain-model.ts';
import { codeOf, markOf, nameOf, type Planted } from './plant-organisation.ts';

/** A place where somebody finds rows of several people, what of them is there and whose rows they must be. */
export interface ListRoute {
  path: string;
  /** What is read off the answer's text: the marks of work, the codes or names of people, any of these, or ids of a kind. */
  reads: 'marks' | 'people' | 'names' | 'anybody' | 'days' | 'outputs' | 'tasks' | 'findings';
  /** Who passes the gate; whoever does not is refused. */
  isFor: (model: PlainModel, reader: number) => boolean;
  holds: (model: PlainModel, reader: number, row: Row & { isOver: boolean; kind: string }) => boolean;
}

type Rule = ListRoute['holds'];
const isReviewer: Rule = (model, reader, row) => model.isReviewer(reader, row);
const isRead: Rule = (model, reader, row) => model.reads(reader, row);
const isOverseen: Rule = (model, reader, row) => model.oversees(reader, row);
const isOwn: Rule = (_model, reader, row) => row.person === reader;
const isOwnNow: Rule = (_model, reader, row) => row.person === reader && !row.isOver;
/** Who has not logged is missed where they stand first. */
const isMissed: Rule = (model, reader, row) => row.kind === 'primary' && model.oversees(reader, row);
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

/** Figures of groups, and what is said of units: nobody's work, code or name stands there. */
const OF_NOBODY = [
  ...['', '/units', '/days', '/glance', '/trend', '/unit-names'].map((view) => `summary/2024-01${view}`),
  ...['units', 'days', 'trend'].map((view) => `summary/2024-01/export?view=${view}&format=csv`),
  ...['comparison', 'finding-counts?month=2024-01'],
].map((path): ListRoute => ({ path, reads: 'anybody', isFor: isOverseer, holds: () => false }));

/** Lists, searches, exports, suggestions, calendars and tables with what each holds for a reader. */
export const LISTS: ListRoute[] = [
  ...OF_NOBODY,
  {
    ...{ path: 'ratings/2024-Q1', reads: 'anybody', holds: () => false },
    isFor: (m, r) => m.leadsAny(r) || hasRole(m, r),
  },
  {
    ...{ path: 'day-reviews/week', reads: 'names', isFor: isLeading },
    holds: (model, reader, row) => isMain(row) && model.isReviewer(reader, row),
  },
  {
    path: 'summary/2024-01/export?view=missing&format=csv',
    reads: 'people',
    isFor: isOverseer,
    holds: isMissed,
  },
  {
    path: 'summary/2024-01/export?view=year&format=csv',
    reads: 'people',
    isFor: isOverseer,
    holds: isOverseen,
  },
  { path: 'work-months/2024-01', reads: 'anybody', isFor: isPerson, holds: () => false },
  { path: 'work-days/2024-01-10', reads: 'marks', isFor: isPerson, holds: isOwnNow },
  { path: 'work-days/2024-01-12/suggestions', reads: 'marks', isFor: isPerson, holds: isOwn },
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
  { path: 'summary/2024-01/missing', reads: 'people', isFor: isOverseer, holds: isMissed },
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
  { path: 'work-weeks/2024-01-10', reads: 'marks', isFor: isPerson, holds: isOwnNow },
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
  if (list.reads === 'names') return sorted(rows.map(({ person }) => nameOf(person)));
  if (list.reads === 'anybody') return [];
  if (list.reads === 'marks') return sorted(rows.map(markOf));
  return sorted(
    [...ids[list.reads as keyof typeof ids]]
      .filter(([, row]) => rows.includes(row as (typeof rows)[number]))
      .map(([id]) => id),
  );
}

/** How each stands in a text. */
const TOLD = {
  people: /CBP\d\d/g,
  names: /Người Số \d\d/g,
  marks: /R\d\dx\d\d/g,
  anybody: /CBP\d\d|Người Số \d\d|R\d\dx\d\d/g,
};

/** What the text of an answer holds. */
export function foundIn(list: ListRoute, text: string, { ids }: Planted): string[] {
  const told = TOLD[list.reads as keyof typeof TOLD];
  if (told) return sorted(text.match(told) ?? []);
  return sorted([...ids[list.reads as keyof typeof ids].keys()].filter((id) => text.includes(id)));
}

const sorted = (all: readonly string[]) => [...new Set(all)].sort();
