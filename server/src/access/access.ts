import { bodyHeadsOf } from '@so-viec/shared/access/body-head.rules';
import { type Action, can, isNeverOneself, POLICY, type Relation } from '@so-viec/shared/access/policy';
import { isAboveIn, reviewersOf, unitsHeadedBy } from '@so-viec/shared/access/reviewer.rules';
import type { Scope } from '@so-viec/shared/access/scope';
import { isOverAll } from '@so-viec/shared/unit/tops.rules';
import { rootsOf, subtreeOf, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { DayState } from '@so-viec/shared/work-day/work-day.rules';
import { Problem } from '../http/problem.ts';
import type { Actor, Role } from './actor.ts';
import { closedTo } from './closed-to.ts';
import { type OrganisationToday, standingTops } from './organisation.ts';
import { problemOfState } from './problem-of-state.ts';
import { scopeOf } from './scopes.ts';

interface RowOfWork {
  cadreId: string;
  unitId: string;
}

const READING_ROLES: readonly Role[] = ['personnel', 'committee', 'auditor'];

/** The units below a unit, worked out once for each tree: a country has 34,000. */
const belowOf = new WeakMap<UnitTree, Map<string, ReadonlySet<string>>>();

/** The one place where it is decided who may see and do what. Made for each request. */
export class Access {
  readonly actor: Actor;
  readonly organisation: OrganisationToday;
  /** Units the actor heads, deputises or stands in for. */
  readonly headedUnitIds: readonly string[];

  constructor(actor: Actor, organisation: OrganisationToday) {
    this.actor = actor;
    this.organisation = organisation;
    this.headedUnitIds = actor.cadreId ? unitsHeadedBy(organisation.authorities, actor.cadreId) : [];
  }

  /** How the actor stands to a row of work. */
  relationsTo(row: RowOfWork): Set<Relation> {
    const { cadreId } = this.actor;
    const { tree, authorities } = this.organisation;
    const relations = new Set<Relation>(['anyone-signed-in']);
    if (cadreId !== null && row.cadreId === cadreId) relations.add('self');
    if (cadreId !== null && reviewersOf(tree, authorities, row).has(cadreId)) relations.add('reviewer');
    if (cadreId !== null && bodyHeadsOf(tree, authorities, row).has(cadreId)) relations.add('body-head');
    for (const top of this.headedUnitIds) {
      if (!this.isBelow(row.unitId, [top])) continue;
      if (isAboveIn(tree, authorities, top, cadreId ?? '', row.cadreId)) relations.add('head-above');
    }
    for (const { role, unitId } of this.actor.roles) {
      if (role === 'admin') relations.add('admin');
      else if (unitId === null || this.isBelow(row.unitId, [unitId])) {
        relations.add(role);
        if (role === 'personnel' && this.isCentral(role)) relations.add('central-personnel');
      }
    }
    return relations;
  }

  /** How the actor stands to what belongs to no unit: the catalogue, the calendar, the organisation as a whole. */
  relationsToAll(): Set<Relation> {
    const relations = new Set<Relation>(['anyone-signed-in']);
    for (const { role } of this.actor.roles) {
      if (role === 'admin' || this.isCentral(role)) relations.add(role);
    }
    if (relations.has('personnel')) relations.add('central-personnel');
    return relations;
  }

  /** Whether the actor holds a role over the organisation as a whole: everywhere, or at each unit that stands below none. */
  private isCentral(role: Role): boolean {
    const held = this.actor.roles.filter((one) => one.role === role).map(({ unitId }) => unitId);
    return isOverAll(held, standingTops(this.organisation));
  }

  private isEverywhere(unitId: string | null): boolean {
    return unitId === null || this.unitsBelow(unitId).size === this.organisation.tree.size;
  }

  /**
   * Refuses with 403 what the actor may not do to a unit, or to what belongs to no unit (null). All may read these.
   * `cadreId` is whom it is done to, where it is done to somebody.
   */
  requireAt(action: Action, unitId: string | null, cadreId = ''): void {
    const row = { cadreId, unitId: unitId ?? '' };
    this.refuseUnless(unitId === null ? this.relationsToAll() : this.relationsTo(row), action);
  }

  /** Refuses with 403 what the actor may not do to an account, or to nobody's own. */
  requireOfAccount(action: Action, accountId: string): void {
    const relations = this.relationsToAll();
    if (accountId === this.actor.accountId) relations.add('self');
    this.refuseUnless(relations, action);
  }

  /** Refuses with 403 authority by one's own hand. */
  requireOther(cadreId: string): void {
    if (cadreId === this.actor.cadreId) throw new Problem('about-oneself');
  }

  /** Refuses with 403 what these relations do not allow; says so where it is only because it is about oneself. */
  refuseUnless(relations: ReadonlySet<Relation>, action: Action): void {
    if (can(relations, action)) return;
    const asOther = new Set([...relations].filter((relation) => relation !== 'self'));
    const isAboutOneself = isNeverOneself(action) && relations.has('self') && can(asOther, action);
    throw new Problem(isAboutOneself ? 'about-oneself' : 'not-allowed');
  }

  private isBelow(unitId: string, tops: readonly string[]): boolean {
    return tops.some((top) => this.unitsBelow(top).has(unitId));
  }

  private unitsBelow(unitId: string): ReadonlySet<string> {
    const { tree } = this.organisation;
    const ofTree = belowOf.get(tree) ?? new Map<string, ReadonlySet<string>>();
    belowOf.set(tree, ofTree);
    const known = ofTree.get(unitId) ?? new Set(subtreeOf(tree, unitId));
    ofTree.set(unitId, known);
    return known;
  }

  /** Refuses: 404 for a row the actor may not read, 403 for one they may read but not act on now. */
  require(action: Action, row: RowOfWork, state?: DayState): void {
    const relations = this.relationsTo(row);
    if (!can(relations, 'day.read')) throw new Problem('not-found');
    this.refuseUnless(relations, action);
    if (state !== undefined && !can(relations, action, state))
      throw new Problem(problemOfState(action, state));
  }

  /** Whether the actor could do this to any row at all. */
  couldEver(action: Action): boolean {
    return POLICY[action].relations.some((relation) => this.holdsSomewhere(relation));
  }

  private holdsSomewhere(relation: Relation): boolean {
    if (relation === 'anyone-signed-in') return true;
    if (relation === 'self') return this.actor.cadreId !== null;
    if (relation === 'head-above') return this.headedUnitIds.length > 0;
    if (relation === 'reviewer' || relation === 'body-head')
      return this.headedUnitIds.length > 0 || this.isNamedReviewer();
    if (relation === 'central-personnel') return this.relationsToAll().has(relation);
    return this.actor.roles.some(({ role }) => role === relation);
  }

  private isNamedReviewer(): boolean {
    const { cadreId } = this.actor;
    return [...this.organisation.authorities.values()].some(
      (a) => cadreId !== null && a.namedReviewers.includes(cadreId),
    );
  }

  /** Units whose people's work the actor oversees: below what they head and below their reading roles. */
  overseenUnitIds(): string[] {
    const tops = this.actor.roles
      .filter(({ role }) => READING_ROLES.includes(role))
      .flatMap(({ unitId }) =>
        unitId ? [unitId] : rootsOf(this.organisation.tree).map((root) => root.unitId),
      );
    return [...new Set([...this.headedUnitIds, ...tops].flatMap((top) => [...this.unitsBelow(top)]))];
  }

  /** Everybody's work the actor may read: their own, that below them, that in their roles, that they review. */
  readingScope(): Scope {
    const { cadreId } = this.actor;
    const { people } = this.reviewScope();
    return scopeOf({ ...this.overseen(), cadreId, people });
  }

  /** The people whose posts the actor may see: as their work, and everybody for an administrator. */
  peopleScope(): Scope {
    const scope = this.readingScope();
    const isAdmin = this.actor.roles.some(({ role }) => role === 'admin');
    return isAdmin ? scopeOf({ all: true }) : scope;
  }

  /** The work the actor oversees, without their own as such: for figures and tables. */
  overseeingScope(): Scope {
    return scopeOf(this.overseen());
  }

  private overseen() {
    const all = this.overseesAll();
    return { all, unitIds: all ? [] : this.overseenUnitIds(), closed: this.closedToLeader() };
  }

  private closedToLeader(): Scope['closed'] {
    const { actor, organisation, headedUnitIds } = this;
    const reading = actor.roles.filter(({ role }) => READING_ROLES.includes(role));
    if (reading.some(({ unitId }) => this.isEverywhere(unitId))) return [];
    const readUnitIds = reading.flatMap(({ unitId }) => unitId ?? []);
    const below = (top: string) => this.unitsBelow(top);
    return closedTo(organisation, { leader: actor.cadreId ?? '', headedUnitIds, readUnitIds, below });
  }

  private overseesAll(): boolean {
    const reading = this.actor.roles.filter(({ role }) => READING_ROLES.includes(role));
    const tops = [...this.headedUnitIds, ...reading.map(({ unitId }) => unitId)];
    return tops.some((top) => this.isEverywhere(top));
  }

  /** The actor's own work and nobody else's. */
  ownScope(): Scope {
    return scopeOf({ cadreId: this.actor.cadreId });
  }

  /** The work whose direct reviewer the actor is. */
  reviewScope(): Scope {
    const { cadreId } = this.actor;
    const { tree, authorities } = this.organisation;
    if (cadreId === null) return scopeOf({});
    const isReviewed = (row: RowOfWork) => reviewersOf(tree, authorities, row).has(cadreId);
    const candidates = this.unitsNearAuthority();
    const unitIds = candidates.filter((unitId) => isReviewed({ unitId, cadreId: '' }));
    const specials = candidates.flatMap((unitId) =>
      [...this.specialsOf(unitId), cadreId].map((special) => ({ cadreId: special, unitId })),
    );
    const people = specials.filter(isReviewed);
    const reviewed = new Set(unitIds);
    const others = specials.filter((row) => reviewed.has(row.unitId) && !isReviewed(row));
    const closed = [...Map.groupBy(others, ({ unitId }) => unitId)].map(([unitId, rows]) => ({
      cadreIds: rows.map((row) => row.cadreId),
      unitIds: [unitId],
    }));
    return scopeOf({ unitIds, people, closed });
  }

  private unitsNearAuthority(): string[] {
    const named = [...this.organisation.authorities]
      .filter(([, a]) => a.namedReviewers.includes(this.actor.cadreId ?? ''))
      .map(([unitId]) => unitId);
    return [...new Set([...this.headedUnitIds, ...named].flatMap((top) => [...this.unitsBelow(top)]))];
  }

  private specialsOf(unitId: string): string[] {
    const here = this.organisation.authorities.get(unitId);
    const atWork = this.organisation.leadersAt.get(unitId) ?? [];
    return [...new Set([...(here?.heads ?? []), ...(here?.deputies ?? []), ...atWork])];
  }
}
