import { type Db, dialectOf } from '../../dialects.ts';
import type { Trx } from '../../transaction.ts';
import type { Fault } from '../verify/fault.ts';
import { type FoundPart, listParts } from './found-tables.ts';
import { faultAt, quoted } from './names.ts';
import { PARTS, type Part } from './trail-tables.ts';

/**
 * Whether the tables of the trail are made as the migrations make them: a column that is reckoned, a default or a check
 * can keep an act out or change it as a trigger does. An index of columns alone is whoever's it is.
 */
export async function verifyTables(db: Db | Trx): Promise<Fault[]> {
  const expected = PARTS[dialectOf(db)];
  const found = await listParts(db);
  const known = new Map(expected.map((part) => [placeOf(part), part]));
  const there = new Set(found.map(placeOf));
  return [
    ...found.flatMap((part) => faultsOf(part, known.get(placeOf(part)))),
    ...expected
      .filter((part) => !there.has(placeOf(part)))
      .map((part) => faultAt('table-changed', part, part.what === 'index' ? [part.text] : [])),
  ];
}

const placeOf = ({ table, what, name }: Part): string => JSON.stringify([table, what, name]);

function faultsOf(found: FoundPart, part: Part | undefined): Fault[] {
  if (found.text === part?.text || (!part && found.isPlain)) return [];
  const away = [awayOf(found)].filter((statement) => statement !== undefined);
  const back = part?.what === 'index' ? [part.text] : [];
  return [faultAt('table-changed', found, [...away, ...back])];
}

/** What takes away a part that holds no data. */
function awayOf({ table, what, name, text }: FoundPart): string | undefined {
  if (what === 'index') return `drop index ${quoted(name)}`;
  if (what === 'constraint' && !text.startsWith('PRIMARY KEY'))
    return `alter table ${quoted(table)} drop constraint ${quoted(name)}`;
  if (what === 'column' && text.includes(' default ') && !/ [sv] default /.test(text))
    return `alter table ${quoted(table)} alter column ${quoted(name)} drop default`;
  return undefined;
}
