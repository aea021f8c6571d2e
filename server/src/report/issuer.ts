import { type Db, listAssignments, listDocumentStyles, type ReportEdition, type Trx } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import type { ReportIssuer, ReportStyle } from '@so-viec/shared/report/report-content';
import { placeOf } from '@so-viec/shared/review/form/place';
import { bodyOf, pathOf, rootsOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import type { OrganisationToday } from '../access/organisation.ts';

/** The body that a unit belongs to (null: the one top that there is), as the head of its papers names it. */
export async function issuerOf(
  db: Db,
  { tree }: OrganisationToday,
  unitId: string | null,
): Promise<ReportIssuer> {
  const roots = rootsOf(tree);
  const of = unitId ?? roots[0]?.unitId ?? '';
  const body = tree.get(bodyOf(tree, of)) ?? tree.get(of);
  if (!body) return { superior: '', body: '', place: '', style: 'state' };
  const superior = tree.get(body.parentId ?? '')?.name ?? '';
  return { superior, body: body.name, place: placeOf(tree, of), style: await styleOf(db, body.unitId) };
}

async function styleOf(db: Db, unitId: string): Promise<ReportStyle> {
  const last = (await listDocumentStyles(db, unitId)).at(-1);
  return last?.documentStyle === 'party' ? 'party' : 'state';
}

/** By which right papers are issued; who has both issues as the committee. */
const RIGHTS = ['committee', 'personnel'] as const;

/** As what somebody issues papers of a unit: for which body, by which right; `at` is where in the body they sit. */
export interface Issuing {
  issuerUnitId: string;
  issuedAs: (typeof RIGHTS)[number];
  at: string;
}

/** The unit of the post that the actor holds, whose body's papers they write. */
export async function ownPostUnit(db: Db | Trx, { actor, organisation }: Access) {
  const { cadreId } = actor;
  const day = { fromOn: organisation.today, toOn: organisation.today };
  const held = cadreId ? await listAssignments(db, { cadreIds: [cadreId], ...day }) : [];
  return mainAssignmentOn(held, organisation.today)?.unitId;
}

/** All as what the actor may issue papers of a unit. Who holds no post issues for where their right stands. */
export function issuingsOf(access: Access, postUnitId: string | undefined, unitId: string): Issuing[] {
  const { tree } = access.organisation;
  const relations = access.relationsTo({ cadreId: '', unitId });
  const path = pathOf(tree, unitId).map((node) => node.unitId);
  return RIGHTS.filter((right) => relations.has(right)).map((issuedAs) => {
    const held = access.actor.roles.filter(({ role }) => role === issuedAs).map((role) => role.unitId);
    const at = postUnitId ?? path.find((id) => held.includes(id)) ?? path.at(-1) ?? unitId;
    return { issuerUnitId: bodyOf(tree, at), issuedAs, at };
  });
}

/** The bodies whose papers the actor may write, of any unit. */
export function issuersOf(
  { actor, organisation: { tree } }: Access,
  postUnitId: string | undefined,
): string[] {
  const roles = actor.roles.filter(({ role }) => RIGHTS.some((right) => right === role));
  const roots = rootsOf(tree).map((root) => root.unitId);
  const places = roles.flatMap((role) => (role.unitId ? [role.unitId] : roots));
  const ats = postUnitId && roles.length > 0 ? [postUnitId] : places;
  return [...new Set(ats.map((at) => bodyOf(tree, at)))];
}

type Owned = Pick<ReportEdition, 'unitId' | 'accountId' | 'issuerUnitId' | 'issuedAs'>;

/**
 * Whether an edition is of the actor's own body and right: they alone write its words, issue and drop it, and see it
 * before it is issued. An edition of old, which does not say whose it is, is of who made it.
 */
export function isOwnPaper(access: Access, postUnitId: string | undefined, edition: Owned): boolean {
  const { unitId, accountId, issuerUnitId, issuedAs } = edition;
  if (!can(access.relationsTo({ cadreId: '', unitId }), 'report.write')) return false;
  if (issuerUnitId === null) return accountId === access.actor.accountId;
  return issuingsOf(access, postUnitId, unitId).some(
    (own) => own.issuerUnitId === issuerUnitId && own.issuedAs === issuedAs,
  );
}
