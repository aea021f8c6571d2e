import type { AccountOf, Db, PersonOf, PersonRow } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { sayFinding } from '@so-viec/shared/finding/checks';
import { type ActAbout, aboutWords } from '@so-viec/shared/person-data/act-about';
import { ACT_WORDS, actWordOf, NOBODY } from '@so-viec/shared/person-data/act-words';
import type { Workbook } from 'exceljs';
import { ZipFile } from 'yazl';
import { writeTable } from '../summary/export/workbook.ts';
import { cellOf, columnOf } from './cells.ts';
import { FOR_PROGRAMS } from './column-titles.ts';
import { accountSections, isFinished, SECTION_TITLES, type SectionName, sectionsFor } from './sections.ts';

interface Head {
  /** Of the person, or the user name of a login. */
  code: string;
  fullName: string;
  today: CivilDay;
  madeAt: string;
  madeBy: string;
}

export interface PersonWanted extends PersonOf, Head {
  purpose: 'self' | 'officer' | 'transfer';
}

/** The file of a login of nobody in the log. */
export interface AccountWanted extends AccountOf, Head {
  purpose: 'account';
}

export type FileWanted = PersonWanted | AccountWanted;

export interface PersonFile {
  name: string;
  content: Uint8Array;
  rows: number;
}

type Sections = [SectionName, readonly PersonRow[]][];

const FORMATS = {
  ...{ self: 'so-viec.person/1', officer: 'so-viec.person/1', transfer: 'so-viec.transfer/1' },
  account: 'so-viec.account/1',
};

/** All of one person as an archive: for programs (JSON, as it is kept) and for people (a workbook, a sheet for each part). */
export async function personFile(db: Db, wanted: FileWanted): Promise<PersonFile> {
  const { purpose, code } = wanted;
  const sections =
    wanted.purpose === 'account'
      ? await readAll(accountSections(), (rows) => rows(db, wanted))
      : await readAll(sectionsFor(wanted.purpose), (rows) => rows(db, wanted));
  if (purpose === 'transfer')
    for (const part of sections) part[1] = part[1].filter((row) => isFinished(part[0], row));
  const stem = purpose === 'transfer' ? 'ho-so-chuyen' : 'du-lieu';
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(jsonOf(wanted, sections)), `${stem}.json`);
  zip.addBuffer(Buffer.from(await workbookOf(wanted, sections)), `${stem}.xlsx`);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  const day = wanted.today;
  const rows = sections.reduce((sum, [, some]) => sum + some.length, 0);
  return { name: `${stem}-${code}-${day}.zip`, content: new Uint8Array(Buffer.concat(parts)), rows };
}

async function readAll<Rows>(
  parts: readonly [SectionName, Rows][],
  read: (rows: Rows) => Promise<readonly PersonRow[]>,
): Promise<Sections> {
  const sections: Sections = [];
  for (const [name, rows] of parts) sections.push([name, (await read(rows)).map((row) => said(name, row))]);
  return sections;
}

/** What a check saw and what others did, in the words their person reads on the pages. */
function said(name: SectionName, row: PersonRow): PersonRow {
  if (name === 'seenBy') return toldRow(row as PersonRow & SeenBy);
  if (name !== 'findings') return row;
  const { params, ...rest } = row;
  return { ...rest, said: sayFinding(String(row.rule), JSON.parse(String(params))) };
}

type SeenBy = ActAbout & { at: string; act: string; byName: string | null };

const toldRow = ({ at, act, byName, ...about }: SeenBy): PersonRow => ({
  ...{ at, act, told: ACT_WORDS[actWordOf(act, about.what)] },
  ...{ byName: byName ?? NOBODY, detail: aboutWords(about) },
});

function jsonOf({ purpose, code, madeAt, madeBy }: FileWanted, sections: Sections): string {
  const head = { format: FORMATS[purpose], person: code, madeAt, madeBy };
  return `${JSON.stringify({ ...head, sections: Object.fromEntries(sections) }, null, 1)}\n`;
}

async function workbookOf(wanted: FileWanted, sections: Sections): Promise<ArrayBuffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook: Workbook = new exceljs.Workbook();
  const about = `${wanted.fullName}, ${wanted.code}`;
  const filled = sections.filter(([, rows]) => rows.length > 0);
  for (const [name, rows] of filled) {
    const keys = Object.keys(rows[0] ?? {}).filter((key) => !FOR_PROGRAMS.has(key));
    const title = SECTION_TITLES[name];
    const table = {
      ...{ title, notes: [], columns: keys.map(columnOf), total: null },
      rows: rows.map((row) => keys.map((key) => cellOf(name, key, row))),
    };
    writeTable(workbook, table, about, { name: title });
  }
  return (await workbook.xlsx.writeBuffer()) as ArrayBuffer;
}
