import {
  type CivilDay,
  formatDay,
  formatMonth,
  type Month,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import type { ExportQuery } from '@so-viec/shared/summary/summary.schema';
import { viewOfLines } from '../lines/lines.ts';
import type { Reader } from '../selection.ts';
import { viewOfDays } from '../views/days.ts';
import { viewOfMissing } from '../views/missing.ts';
import { viewOfPeople } from '../views/people.ts';
import { viewOfPerson } from '../views/person.ts';
import { viewOfTrend } from '../views/trend.ts';
import { viewOfUnits } from '../views/units.ts';
import { viewOfYear } from '../views/year.ts';
import { csvOf } from './csv.ts';
import type { ExportTable } from './export-table.ts';
import { FEW_LEFT_OUT } from './few-words.ts';
import { peopleTable, trendTable, unitsTable, yearTable } from './figure-tables.ts';
import { daysTable, linesTable, missingTable, personTable } from './line-tables.ts';
import { workbookOf } from './workbook.ts';

interface ExportedFile {
  name: string;
  type: string;
  content: Uint8Array<ArrayBuffer> | string;
  rowCount: number;
  /** The codes of whom its rows are about, row by row. */
  people: string[];
}

interface Headed {
  month: Month;
  isFew?: boolean;
  unit: { name: string } | null;
  isProvisional: boolean;
}

/** A table with what stands above it, and whom it is about. */
type Exported = [Headed, ExportTable, string[]];

const FILE_NAMES: Record<ExportQuery['view'], string> = {
  units: 'don-vi',
  people: 'nguoi',
  year: 'nguoi-12-thang',
  entries: 'dong',
  missing: 'ngay-chua-ghi',
  days: 'theo-ngay',
  trend: 'theo-thang',
  person: 'thang-cua-nguoi',
};

const codesOf = ({ rows }: { rows: readonly { code: string }[] }) => rows.map(({ code }) => code);

/** The same answer that the page shows, as a table. */
async function tableOf(reader: Reader, today: CivilDay, month: Month, query: ExportQuery): Promise<Exported> {
  const asTable = <V extends Headed>(
    view: V,
    table: (view: V) => ExportTable,
    people: string[] = [],
  ): Exported => [view, table(view), people];
  const upTo = cutOffOf(month, today);
  switch (query.view) {
    case 'units':
      return asTable(await viewOfUnits(reader, today, month, query), (view) => unitsTable(view, upTo));
    case 'people': {
      const view = await viewOfPeople(reader, today, month, query);
      return asTable(view, (of) => peopleTable(of, upTo), codesOf(view));
    }
    case 'year': {
      const view = await viewOfYear(reader, month, query);
      return asTable(view, yearTable, codesOf(view));
    }
    case 'entries': {
      const view = await viewOfLines(reader, month, query);
      return asTable(
        view,
        linesTable,
        view.rows.map(({ cadre }) => cadre.code),
      );
    }
    case 'missing': {
      const view = await viewOfMissing(reader, today, month, query);
      return asTable(view, missingTable, codesOf(view));
    }
    case 'days':
      return asTable(await viewOfDays(reader, month, query), daysTable);
    case 'trend':
      return asTable(await viewOfTrend(reader, today, month, query), (view) => trendTable(view, today));
    case 'person': {
      const view = await viewOfPerson(reader, today, month, { query, cadre: query.cadre ?? '' });
      return asTable(view, personTable, [view.cadre.code]);
    }
  }
}

/** Views that have averages of a day. */
const OF_AVERAGES: ReadonlySet<ExportQuery['view']> = new Set(['units', 'people', 'trend']);

/** That a month is not over, and up to when its averages of a day are made. */
function tentative(month: Month, today: CivilDay): string {
  const upTo = cutOffOf(month, today);
  if (upTo) return `, tạm tính đến ngày ${formatDay(upTo)}`;
  return month >= monthOf(today) ? ', tạm tính' : '';
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the page shows for the same address, as a file with the same rows in the same order. */
export async function exportFile(
  reader: Reader,
  today: CivilDay,
  month: Month,
  query: ExportQuery,
): Promise<ExportedFile> {
  const [headed, table, people] = await tableOf(reader, today, month, query);
  const parts = ['tong-hop', month, query.unit, FILE_NAMES[query.view]].filter(Boolean);
  const name = `${parts.join('-').replace(/[^\w.-]/g, '_')}.${query.format}`;
  const provisional = headed.isProvisional ? ', lịch làm việc tạm tính' : '';
  const until = OF_AVERAGES.has(query.view) ? tentative(month, today) : '';
  const few = headed.isFew ? `, ${FEW_LEFT_OUT}` : '';
  const subtitle = `Tháng ${formatMonth(month)}${until}, ${headed.unit?.name ?? 'các đơn vị được xem'}${provisional}${few}`;
  return {
    name,
    type: query.format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8',
    content: query.format === 'xlsx' ? await workbookOf(table, subtitle) : csvOf(table),
    rowCount: table.rows.length,
    people,
  };
}
