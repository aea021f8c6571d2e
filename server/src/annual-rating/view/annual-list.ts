import type { Db } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import {
  decidedBefore,
  opensOn,
  TURNS,
  type Turn,
  turnOf,
} from '@so-viec/shared/annual-rating/annual-rating.rules';
import { subtreeOf } from '@so-viec/shared/unit/tree.rules';
import { isWithin } from '../../access/scopes.ts';
import { Problem } from '../../http/problem.ts';
import type { ReviewUser } from '../../review/reviewer.ts';
import { rowOf } from '../year/person-year.ts';
import { type RatedYear, ratedYears } from '../year/rated-year.ts';
import { levelOf, mayTake } from './annual-view.ts';

/** More people than this are shown by body alone, until a body is opened. */
const MOST_ROWS = 120;

export interface AskedList {
  year: number;
  unit: string | undefined;
}

/** Whose years the reader oversees: of a unit and below, or of everything. */
export async function yearsSeen(db: Db, user: ReviewUser, asked: AskedList): Promise<RatedYear[]> {
  return seenAmong(user, asked, await everyYear(db, user, asked));
}

function everyYear(db: Db, { access, today }: ReviewUser, { year }: AskedList): Promise<RatedYear[]> {
  if (`${year}` > today.slice(0, 4)) throw new Problem('future-period');
  return ratedYears(db, access.organisation, { cadreIds: null, year });
}

function seenAmong({ access }: ReviewUser, { unit }: AskedList, all: readonly RatedYear[]): RatedYear[] {
  const { versions, tree } = access.organisation;
  const asked = unit === undefined ? undefined : versions.find(({ code }) => code === unit)?.unitId;
  if (unit !== undefined && asked === undefined) throw new Problem('not-found');
  const below = asked === undefined ? undefined : new Set(subtreeOf(tree, asked));
  const scopes = [access.overseeingScope(), access.reviewScope()];
  const seen = all.filter((one) => (below?.has(one.unitId) ?? true) && isWithin(rowOf(one), ...scopes));
  if (unit !== undefined && seen.length === 0) throw new Problem('not-found');
  return seen;
}

/** Where the ratings of a year stand: by body whose turn it is, and the people where they are not too many. */
export async function viewAnnualList(db: Db, user: ReviewUser, asked: AskedList) {
  const all = await everyYear(db, user, asked);
  const years = seenAmong(user, asked, all);
  const { year } = asked;
  return {
    ...{ year, opensOn: opensOn(year), decidedBefore: decidedBefore(year), count: years.length },
    bodies: bodiesOf(user, years),
    rows: years.length > MOST_ROWS ? null : years.map((one) => rowIn(user, one)),
    handOvers: handOversOf(user, all),
  };
}
export type AnnualListView = Awaited<ReturnType<typeof viewAnnualList>>;

/** Whose turn it is for somebody in the list; who cannot be rated waits for nobody. */
const waitsFor = ({ standing, computed }: RatedYear): Turn | 'not-rated' =>
  computed.reason === 'too-few-months' && standing.state === 'open' ? 'not-rated' : turnOf(standing);

function bodiesOf({ access }: ReviewUser, years: readonly RatedYear[]) {
  const { tree, versions } = access.organisation;
  const byBody = Map.groupBy(years, ({ bodyId }) => bodyId);
  const bodies = [...byBody].map(([bodyId, people]) => {
    const counts = Object.fromEntries(
      [...TURNS, 'not-rated' as const].map((turn) => [
        turn,
        people.filter((one) => waitsFor(one) === turn).length,
      ]),
    ) as Record<Turn | 'not-rated', number>;
    const code = versions.findLast(({ unitId }) => unitId === bodyId)?.code ?? '';
    return { code, name: tree.get(bodyId)?.name ?? '', count: people.length, counts };
  });
  return bodies.sort((x, y) => x.name.localeCompare(y.name, 'vi'));
}

function rowIn(user: ReviewUser, one: RatedYear) {
  const { person, rating, standing, computed, months, unitId } = one;
  const relations = user.access.relationsTo(rowOf(one));
  const { meanHundredths, level, reason } = computed;
  return {
    cadre: { code: person.code, fullName: person.fullName, title: person.title || person.positionName },
    unitName: user.access.organisation.tree.get(unitId)?.name ?? '',
    ...{ kind: standing.kind, state: standing.state, turn: waitsFor(one), version: rating?.version ?? 0 },
    ...{ meanHundredths, computedLevel: level, reason, answerDueOn: standing.answerDueOn },
    monthsDecided: months.filter(({ state }) => state === 'decided' || state === 'no-data').length,
    monthsElsewhere: months.filter(({ state }) => state === 'not-handed-over').length,
    ownLevel: levelOf(rating?.ownLevel),
    proposedLevel: levelOf(rating?.proposedLevel),
    decidedLevel: levelOf(rating?.decidedLevel),
    may: mayTake(one, relations, user),
  };
}
export type AnnualRow = ReturnType<typeof rowIn>;

/** Who left a body of the reader for another in the year, with the months that body decided. */
function handOversOf({ access }: ReviewUser, all: readonly RatedYear[]) {
  const { tree, versions } = access.organisation;
  const codeOf = (id: string) => versions.findLast(({ unitId }) => unitId === id)?.code ?? '';
  return all.flatMap(({ person, months, bodyId }) => {
    const elsewhere = months.filter((one) => one.bodyId !== null && one.bodyId !== bodyId);
    return [...Map.groupBy(elsewhere, (one) => one.bodyId ?? '')].flatMap(([fromId, here]) => {
      const relations = access.relationsTo({ cadreId: person.cadreId, unitId: fromId });
      if (!can(relations, 'annual-rating-list.read')) return [];
      const open = here.filter(({ state }) => state === 'not-handed-over');
      return {
        cadre: { code: person.code, fullName: person.fullName },
        from: { code: codeOf(fromId), name: tree.get(fromId)?.name ?? '' },
        toName: tree.get(bodyId)?.name ?? '',
        months: here.map(({ month }) => month),
        openMonths: open.map(({ month }) => month),
        handedOverOn: here.findLast(({ handedOverOn }) => handedOverOn !== null)?.handedOverOn ?? null,
        may: open.length > 0 && can(relations, 'annual-rating.hand-over'),
      };
    });
  });
}
