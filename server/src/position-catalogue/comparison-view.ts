import { type Db, listPositions, listProducts } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { toComma } from '@so-viec/shared/decimal/decimal';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { compareLines, type EditionLine } from '@so-viec/shared/position-catalogue/compare.rules';
import { editionOf, headOf } from './edition-views.ts';

/** What changed from one edition to another, positions and products, line by line. */
export async function viewOfComparison(db: Db, today: CivilDay, of: { edition: string; other: string }) {
  const before = await editionOf(db, of.other);
  const after = await editionOf(db, of.edition);
  const [old, now] = [await linesOf(db, before.id), await linesOf(db, after.id)];
  return {
    before: headOf(before, today),
    after: headOf(after, today),
    positions: compareLines(old.positions, now.positions),
    products: compareLines(old.products, now.products),
    /** Names of the positions that products are listed under. */
    names: { ...old.names, ...now.names },
  };
}

const yes = (value: number): string => (value === 1 ? 'x' : '');
const thousandths = (value: number): string => toComma(String(value / 1000));

async function linesOf(db: Db, catalogueId: string) {
  const positions = await listPositions(db, catalogueId);
  const codes = new Map(positions.map(({ id, code }) => [id, code]));
  const products = await listProducts(db, catalogueId);
  return {
    names: Object.fromEntries(positions.map(({ code, name }) => [code, name])),
    positions: positions.map(
      ({ code, name, sector, group, rank }): EditionLine => ({
        ...{ code, name, group: '' },
        cells: { name, sector, group, rank: rank ?? '' },
      }),
    ),
    products: products.map((p): EditionLine => {
      const position = p.positionId === null ? '' : (codes.get(p.positionId) ?? '');
      return { code: p.code, name: p.name, group: position, cells: { ...cellsOf(p), position } };
    }),
  };
}

function cellsOf(p: Awaited<ReturnType<typeof listProducts>>[number]) {
  return {
    name: p.name,
    measure: p.measure,
    taskGroup: p.taskGroup,
    complexityGroup: String(p.complexityGroup),
    points: thousandths(p.pointsMilli),
    coefficient: thousandths(p.coefficientMilli),
    standardMinutes: p.standardMinutes === null ? '' : formatMinutes(p.standardMinutes),
    evidenceKind: p.evidenceKind,
    isStandard: yes(p.isStandard),
    isRepetitive: yes(p.isRepetitive),
  };
}
