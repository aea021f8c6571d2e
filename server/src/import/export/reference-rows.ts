import {
  type Db,
  listAccountNames,
  listAllAssignments,
  listAllLeave,
  listCadreCodes,
  listPositions,
  listProducts,
  listUnitCodes,
  listUnitVersions,
} from '@so-viec/db';
import type { Scope } from '@so-viec/shared/access/scope';
import { meet } from '@so-viec/shared/assignment/posts.rules';
import {
  ASSIGNMENT_WORDS,
  BLOCKS,
  CADRE_KINDS,
  LEAVE_WORDS,
  POSITION_GROUPS,
  SECTORS,
  UNIT_LEVELS,
  wordOf,
} from '@so-viec/shared/import/words';
import { isWithin } from '../../access/scopes.ts';
import { dayCell, type ExportRow, halfCell, hoursCell, milliCell, yesCell } from './export-cell.ts';

const byCode = <T extends { code: string }>(rows: T[]): T[] =>
  rows.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

/** Every version of every unit, those above before those below. */
export async function unitRows(db: Db): Promise<ExportRow<'units'>[]> {
  const codes = new Map((await listUnitCodes(db)).map((unit) => [unit.id, unit.code]));
  const versions = (await listUnitVersions(db)).map((version) => ({
    ...version,
    code: codes.get(version.unitId) ?? '',
  }));
  return byCode(versions).map((version) => ({
    code: version.code,
    name: version.name,
    parentCode: version.parentId === null ? '' : (codes.get(version.parentId) ?? ''),
    block: wordOf<string>(BLOCKS, version.block),
    level: wordOf<string>(UNIT_LEVELS, version.level),
    fromOn: dayCell(version.fromOn),
    toOn: dayCell(version.toOn),
  }));
}

/** The positions of an edition. */
export async function positionRows(db: Db, catalogueId: string): Promise<ExportRow<'positions'>[]> {
  return (await listPositions(db, catalogueId)).map(({ code, name, sector, group, rank }) => ({
    code,
    name,
    sector: wordOf<string>(SECTORS, sector),
    group: wordOf<string>(POSITION_GROUPS, group),
    rank: rank ?? '',
  }));
}

/** The products of an edition. */
export async function productRows(db: Db, catalogueId: string): Promise<ExportRow<'products'>[]> {
  const positions = new Map((await listPositions(db, catalogueId)).map((p) => [p.id, p.code]));
  return (await listProducts(db, catalogueId)).map((product) => ({
    code: product.code,
    name: product.name,
    positionCode: product.positionId === null ? '' : (positions.get(product.positionId) ?? ''),
    measure: product.measure,
    complexityGroup: product.complexityGroup,
    pointsMilli: milliCell(product.pointsMilli),
    standardMinutes: hoursCell(product.standardMinutes),
    taskGroup: product.taskGroup,
    isStandard: yesCell(product.isStandard === 1),
    isRepetitive: yesCell(product.isRepetitive === 1),
  }));
}

/** People with all they hold or held, an assignment a row: of whom the scope opens one of these posts. */
export async function cadreRows(db: Db, scope: Scope): Promise<ExportRow<'cadres'>[]> {
  const units = new Map((await listUnitCodes(db)).map((unit) => [unit.id, unit.code]));
  const positions = new Map((await listPositions(db)).map((position) => [position.id, position.code]));
  const held = Map.groupBy(await listAllAssignments(db), (assignment) => assignment.cadreId);
  const usernames = new Map((await listAccountNames(db)).map((a) => [a.cadreId, a.username]));
  const cadres = byCode(await listCadreCodes(db)).filter(({ id }) =>
    held.get(id)?.some((post) => isWithin(post, scope)),
  );
  return cadres.flatMap((cadre) =>
    (held.get(cadre.id) ?? []).map((assignment) => ({
      code: cadre.code,
      fullName: cadre.fullName,
      kind: wordOf<string>(CADRE_KINDS, cadre.kind),
      unitCode: units.get(assignment.unitId) ?? '',
      positionCode: positions.get(assignment.positionId) ?? '',
      title: assignment.title,
      fromOn: dayCell(assignment.fromOn),
      toOn: dayCell(assignment.toOn),
      username: usernames.get(cadre.id) ?? '',
      email: cadre.email ?? '',
      assignmentKind: wordOf<string>(ASSIGNMENT_WORDS, assignment.kind),
      dailyMinutes: hoursCell(assignment.dailyMinutes),
      hasDutyToLog: assignment.hasDutyToLog === 1 ? 'x' : 'không',
    })),
  );
}

/** Leave by person, of days on which they hold or held a post that the scope opens. */
export async function leaveRows(db: Db, scope: Scope): Promise<ExportRow<'leave'>[]> {
  const read = (await listAllAssignments(db)).filter((post) => isWithin(post, scope));
  const posts = Map.groupBy(read, (post) => post.cadreId);
  const readable = (await listAllLeave(db)).filter((one) =>
    posts.get(one.cadreId)?.some((post) => meet(post, one)),
  );
  const leave = Map.groupBy(readable, (one) => one.cadreId);
  return byCode(await listCadreCodes(db)).flatMap((cadre) =>
    (leave.get(cadre.id) ?? []).map((one) => ({
      cadreCode: cadre.code,
      fromOn: dayCell(one.fromOn),
      toOn: dayCell(one.toOn),
      kind: wordOf<string>(LEAVE_WORDS, one.kind),
      isHalf: halfCell(one.isHalf === 1 ? one.half : null),
    })),
  );
}
