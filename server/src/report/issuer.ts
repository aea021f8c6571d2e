import { type Db, listAssignments, listDocumentStyles } from '@so-viec/db';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { ReportIssuer, ReportStyle } from '@so-viec/shared/report/report-content';
import { placeOf } from '@so-viec/shared/review/form/place';
import { bodyOf, rootsOf } from '@so-viec/shared/unit/tree.rules';
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

/** The body of who makes a report, by the post they hold; who holds none makes it for the unit's own body. */
export async function ownIssuer(
  db: Db,
  { organisation, actor }: Access,
  today: CivilDay,
  unitId: string,
): Promise<ReportIssuer> {
  const { cadreId } = actor;
  const held = cadreId ? await listAssignments(db, { cadreIds: [cadreId], fromOn: today, toOn: today }) : [];
  return issuerOf(db, organisation, mainAssignmentOn(held, today)?.unitId ?? unitId);
}
