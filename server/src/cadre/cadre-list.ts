import {
  type CadresWanted,
  type Db,
  listAssignments,
  listCadreIds,
  listCadreIdsByCode,
  listCadreWords,
  listLeave,
  listWaitingTransfers,
  type NamedAssignment,
} from '@so-viec/db';
import { byPrecedence, mainAssignmentOn, postsOn } from '@so-viec/shared/assignment/held.rules';
import type { CadresQuery } from '@so-viec/shared/cadre/cadre.schema';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { leaveOn } from '@so-viec/shared/leave/leave.rules';
import { foldText } from '@so-viec/shared/text/fold';
import { bodyNameOf, subtreeOf, treeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { mayRead } from '../transfer/transfer-access.ts';
import { readsDays } from './person.ts';
import { unitNamesOf } from './unit-names.ts';

const PEOPLE_A_PAGE = 50;
/** Beyond this many a list says "more than" instead of counting on. */
const COUNTED = 1000;
const CODES_AT_MOST = 100;

/** The words of a search, without tone marks and without the signs that a pattern would read. */
export const wordsOf = (typed: string): string[] =>
  foldText(typed)
    .replace(/[%_\\]/g, ' ')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8);

/** A unit and all below it as they stood on a day; null for an unknown code. */
function unitIdsOf({ organisation }: Access, code: string, on: CivilDay): string[] | null {
  const unit = organisation.versions.find((version) => version.code === code);
  if (!unit) return null;
  const tree = on === organisation.today ? organisation.tree : treeOf(organisation.versions, on, on);
  return subtreeOf(tree, unit.unitId);
}

async function wantedOf(db: Db, access: Access, query: CadresQuery, on: CivilDay): Promise<CadresWanted> {
  const typed = query.q ?? '';
  const words = wordsOf(typed);
  const isOneWord = words.length === 1 && !/\s/.test(typed.trim());
  return {
    scope: access.peopleScope(),
    words,
    orIds: isOneWord ? await listCadreIdsByCode(db, typed.trim(), CODES_AT_MOST) : [],
    on,
    unitIds: query.unit === undefined ? null : (unitIdsOf(access, query.unit, on) ?? []),
    kind: query.kind,
    positionCode: query.position,
    isGone: query.gone === '1',
  };
}

/** People whom the reader may see, by given name: words in any order, one page, and how many there are. */
export async function viewOfCadres(db: Db, access: Access, query: CadresQuery) {
  const on = query.on ?? access.organisation.today;
  const page = Math.max(1, query.page ?? 1);
  const wanted = await wantedOf(db, access, query, on);
  const first = (page - 1) * PEOPLE_A_PAGE;
  const isCounted = first + PEOPLE_A_PAGE <= COUNTED;
  const ids = await listCadreIds(
    db,
    wanted,
    isCounted ? { limit: COUNTED + 1, offset: 0 } : { limit: PEOPLE_A_PAGE + 1, offset: first },
  );
  const from = isCounted ? first : 0;
  return {
    on,
    page,
    /** Of them, who works in none of the units asked for: held there beside another post, or while seconded elsewhere. */
    elsewhere: isCounted && ids.length <= COUNTED ? await countElsewhere(db, ids, wanted) : 0,
    count: isCounted ? Math.min(ids.length, COUNTED) : COUNTED,
    isMore: !isCounted || ids.length > COUNTED,
    hasNext: ids.length > from + PEOPLE_A_PAGE,
    rows: await rowsOf(db, access, ids.slice(from, from + PEOPLE_A_PAGE), wanted),
    can: { add: access.couldEver('cadre.change'), ask: asksOthers(access) },
  };
}

async function countElsewhere(db: Db, ids: string[], { unitIds, on, isGone }: CadresWanted): Promise<number> {
  if (!unitIds || isGone) return 0;
  const held = await listAssignments(db, { cadreIds: ids, fromOn: on, toOn: on });
  const units = new Set(unitIds);
  const postsOf = Map.groupBy(held, ({ cadreId }) => cadreId);
  return ids.filter((id) => standingOf(postsOf.get(id) ?? [], on, units) !== 'works').length;
}

type Standing = 'works' | 'seconded-away' | 'beside';

/** How somebody belongs to units on a day: they work there, are seconded elsewhere, or hold another post beside. */
function standingOf(posts: readonly NamedAssignment[], on: CivilDay, units: ReadonlySet<string>): Standing {
  const main = mainAssignmentOn(posts, on);
  if (main && units.has(main.unitId)) return 'works';
  const isAway = posts.some(({ kind, unitId }) => kind === 'primary' && units.has(unitId));
  return isAway ? 'seconded-away' : 'beside';
}

async function rowsOf(db: Db, access: Access, ids: string[], { on, isGone, unitIds }: CadresWanted) {
  const people = await listCadreWords(db, ids);
  const held = await listAssignments(db, {
    cadreIds: ids,
    fromOn: isGone ? '0000-01-01' : on,
    toOn: on,
  });
  const leaves = isGone ? [] : await listLeave(db, { cadreIds: ids, fromOn: on, toOn: on });
  const names = unitNamesOf(
    access.organisation,
    held.map(({ unitId }) => unitId),
  );
  const waiting = (await listWaitingTransfers(db, ids)).filter((of) => mayRead(access, of));
  const transferOf = new Map(waiting.map((of) => [of.cadreId, nameOfUnit(access, of.toUnitId)]));
  const postsOf = Map.groupBy(held, ({ cadreId }) => cadreId);
  const leaveOf = Map.groupBy(leaves, ({ cadreId }) => cadreId);
  const units = unitIds && !isGone ? new Set(unitIds) : null;
  return people.map(({ id, ...person }) => {
    const posts = postsOf.get(id) ?? [];
    const [main, ...others] = isGone ? lastOf(posts) : postsOn(posts, on);
    return {
      ...person,
      unitName: main ? names(main.unitId, main.toOn ?? on) : '',
      bodyName: main ? bodyNameOf(access.organisation.tree, main.unitId) : '',
      positionName: main?.positionName ?? '',
      title: main?.title ?? '',
      assignmentKind: main?.kind ?? null,
      /** Where units are asked for. */
      standing: units && standingOf(posts, on, units),
      others: others.length,
      dailyMinutes: main?.dailyMinutes ?? 0,
      lastOn: isGone ? (main?.toOn ?? null) : null,
      /** The body they wait to go to; null where nothing waits that the reader may know of. */
      transferTo: transferOf.get(id) ?? null,
      leave: readsDays(access, id, posts) ? (leaveOn(leaveOf.get(id) ?? [], on)?.isHalf ?? null) : null,
    };
  });
}

/** Who keeps the records of some bodies but not of all asks others for their people; the central office moves them. */
const asksOthers = (access: Access) =>
  access.couldEver('transfer.propose') && !access.relationsToAll().has('central-personnel');

const nameOfUnit = ({ organisation: { tree } }: Access, unitId: string) => tree.get(unitId)?.name ?? '';

const lastOf = (posts: NamedAssignment[]): NamedAssignment[] =>
  [...posts].sort((a, b) => ((a.toOn ?? '') < (b.toOn ?? '') ? 1 : byPrecedence(a, b))).slice(0, 1);
