import { type Db, listPositions, listProducts, type Trx } from '@so-viec/db';
import { toComma } from '@so-viec/shared/decimal/decimal';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { ProductRow } from '@so-viec/shared/import/import-row';
import { coefficientOf, ONE_POINT } from '@so-viec/shared/position-catalogue/coefficient.rules';
import { foldText } from '@so-viec/shared/text/fold';
import { namesakes } from '@so-viec/shared/text/same-code';
import { differences, type Facts, yes } from '../cells.ts';
import { emptyPlan, inserting, keepRow, type Plan, type PlanContext, refuse } from '../plan.ts';
import { editionFor, firstRows, refuseClosed } from './edition.ts';

type Stored = Awaited<ReturnType<typeof listProducts>>[number];
type Columns = Omit<Stored, 'id' | 'catalogueId' | 'code' | 'evidenceKind' | 'version'>;

/** A product is known by its code within an edition; coefficients follow from the edition's standard product. */
export async function planProducts(
  db: Db | Trx,
  rows: readonly ProductRow[],
  context: PlanContext,
): Promise<Plan> {
  const plan = emptyPlan();
  const edition = await editionFor(
    db,
    plan,
    context,
    async (id) => (await listProducts(db, id)).length === 0,
  );
  const catalogueId = edition.id;
  const positions = await listPositions(db, catalogueId);
  const idOf = new Map(positions.map((p) => [p.code, p.id]));
  const codeOf = new Map(positions.map((p) => [p.id, p.code]));
  const known = new Map((await listProducts(db, catalogueId)).map((p) => [p.code, p]));
  const usable = usableRows(rows, idOf, plan);
  refuseNamesakes(usable, known.keys(), plan);
  const standardMilli = standardOf(usable, [...known.values()], plan);
  for (const row of usable) {
    const columns = columnsOf(row, idOf, standardMilli, plan);
    const before = known.get(row.code);
    const cells = before ? differences('products', factsOf(before, codeOf), factsOf(columns, codeOf)) : [];
    if (!before) {
      plan.added++;
      inserting(plan, 'output_product').push({
        id: context.newId(),
        catalogueId,
        code: row.code,
        ...columns,
        evidenceKind: 'none',
        version: 1,
      });
    } else {
      if (cells.length > 0) plan.changes.push({ row: row.row, cells });
      else keepRow(plan, row.row);
      if (cells.length > 0 || before.coefficientMilli !== columns.coefficientMilli) {
        const set = { ...columns, version: before.version + 1 };
        plan.writes.updates.push({ table: 'output_product', id: before.id, set });
      }
    }
    known.delete(row.code);
  }
  const isMoved = recalculateOthers([...known.values()], standardMilli, plan);
  refuseClosed(plan, { ...edition, takesNew: edition.takesNew && (!isMoved || edition.takesChanges) });
  return plan;
}

function usableRows(
  rows: readonly ProductRow[],
  idOf: ReadonlyMap<string, string>,
  plan: Plan,
): ProductRow[] {
  const firstRowOf = firstRows();
  return rows.filter((row) => {
    const other = firstRowOf(row.code, row.row);
    if (other !== undefined) {
      refuse(plan, { kind: 'products', row: row.row, key: 'code' }, 'double-row', { other });
    } else if (row.positionCode !== '' && !idOf.has(row.positionCode)) {
      const at = { kind: 'products', row: row.row, key: 'positionCode' } as const;
      refuse(plan, at, 'unknown-position', { code: row.positionCode });
      return false;
    }
    return other === undefined;
  });
}

function refuseNamesakes(rows: readonly ProductRow[], known: Iterable<string>, plan: Plan): void {
  const namesakeOf = namesakes(known);
  for (const { code, row } of rows) {
    const other = namesakeOf(code);
    if (other !== undefined)
      refuse(plan, { kind: 'products', row, key: 'code' }, 'code-by-case', { code, other });
  }
}

/** Points of the one standard product after the import; one point where there is none. */
function standardOf(rows: readonly ProductRow[], stored: readonly Stored[], plan: Plan): number {
  const inFile = new Set(rows.map((row) => row.code));
  const kept = stored.find((p) => p.isStandard === 1 && !inFile.has(p.code));
  let standard = kept && { code: kept.code, pointsMilli: kept.pointsMilli };
  for (const row of rows) {
    if (!row.isStandard) continue;
    if (standard) {
      const at = { kind: 'products', row: row.row, key: 'isStandard' } as const;
      refuse(plan, at, 'two-standards', { other: standard.code });
    } else standard = row;
  }
  if (!standard)
    plan.notes.push({ code: 'no-standard', text: 'Chưa có sản phẩm chuẩn: hệ số lấy bằng điểm.' });
  return standard?.pointsMilli ?? ONE_POINT;
}

/** Group B is shared work, C the body's own (rules §1), where the file does not say. */
function columnsOf(
  row: ProductRow,
  idOf: ReadonlyMap<string, string>,
  standardMilli: number,
  plan: Plan,
): Columns {
  const coefficientMilli = coefficientOf(row.pointsMilli, standardMilli);
  if (coefficientMilli === undefined) {
    const value = toComma(String(row.pointsMilli / standardMilli));
    refuse(plan, { kind: 'products', row: row.row, key: 'pointsMilli' }, 'coefficient-off', { value });
  }
  return {
    positionId: row.positionCode === '' ? null : (idOf.get(row.positionCode) ?? null),
    name: row.name,
    nameFold: foldText(row.name),
    measure: row.measure,
    taskGroup: row.taskGroup ?? (row.positionCode === '' ? 'B' : 'C'),
    complexityGroup: row.complexityGroup,
    pointsMilli: row.pointsMilli,
    coefficientMilli: coefficientMilli ?? 0,
    standardMinutes: row.standardMinutes,
    isStandard: row.isStandard ? 1 : 0,
    isRepetitive: row.isRepetitive ? 1 : 0,
  };
}

/**
 * Another standard product moves the coefficients of the whole edition; lines written before keep theirs. Returns
 * whether it moved any.
 */
function recalculateOthers(others: readonly Stored[], standardMilli: number, plan: Plan): boolean {
  if (plan.added + plan.changes.length === 0) return false;
  let isMoved = false;
  for (const { id, pointsMilli, coefficientMilli, version } of others) {
    const value = coefficientOf(pointsMilli, standardMilli);
    if (value === undefined || value === coefficientMilli) continue;
    const set = { coefficientMilli: value, version: version + 1 };
    plan.writes.updates.push({ table: 'output_product', id, set });
    isMoved = true;
  }
  return isMoved;
}

function factsOf(of: Columns, codeOf: ReadonlyMap<string, string>): Facts<'products'> {
  return {
    name: of.name,
    positionCode: of.positionId === null ? '' : (codeOf.get(of.positionId) ?? ''),
    measure: of.measure,
    complexityGroup: String(of.complexityGroup),
    pointsMilli: toComma(String(of.pointsMilli / 1000)),
    standardMinutes: of.standardMinutes === null ? '' : formatMinutes(of.standardMinutes),
    taskGroup: of.taskGroup,
    isStandard: yes(of.isStandard === 1),
    isRepetitive: yes(of.isRepetitive === 1),
  };
}
