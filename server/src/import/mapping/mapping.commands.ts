import { type ImportRun, putImportMapping, type Trx } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { columnsOf, isNecessary } from '@so-viec/shared/import/header';
import type { MappedName } from '@so-viec/shared/import/import.schema';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import { squeeze } from '@so-viec/shared/import/words';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { findingsIn } from '../run/run-view.ts';
import { headerKeyOf } from './header-key.ts';

/**
 * Remembers what each column of a run's file is, for this file and every later one with the same headers. Refuses
 * names that are not in the file, a column of ours given twice, and one that must be there and is not.
 */
export async function mapColumns(
  trx: Trx,
  run: ImportRun,
  names: readonly MappedName[],
  by: { at: string; accountId: string },
): Promise<void> {
  const kind = run.kind as ImportKind;
  const inFile = (findingsIn(run)?.columns ?? []).map((column) => column.name);
  const headerKey = headerKeyOf(inFile);
  if (headerKey === undefined) throw new Problem('import-not-open');
  requireComplete(kind, inFile, names);
  const mapping = Object.fromEntries(names.map(({ name, key }) => [squeeze(name), key]));
  const row = {
    ...{ id: newId(), kind, headerKey, mapping: JSON.stringify(mapping) },
    ...{ accountId: by.accountId, changedAt: by.at, version: 1 },
  };
  await putImportMapping(trx, row);
  await audit(trx, by, 'import.map', { object: 'import', objectId: run.id, detail: { kind, mapping } });
}

function requireComplete(kind: ImportKind, inFile: readonly string[], names: readonly MappedName[]): void {
  const known = new Set(inFile.map(squeeze));
  const keys = names.flatMap(({ key }) => key ?? []);
  const columns = columnsOf(kind);
  const isOurs = (key: string) => columns.some(([own]) => own === key);
  if (names.some(({ name }) => !known.has(squeeze(name))) || !keys.every(isOurs)) {
    throw new Problem('bad-input', { fields: [{ path: 'names', code: 'bad-value' }] });
  }
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  const headerOf = (key: string) => columns.find(([own]) => own === key)?.[1].header ?? '';
  if (twice !== undefined) throw new Problem('import-column-twice', { params: { column: headerOf(twice) } });
  const missing = columns.filter(([key, column]) => isNecessary(column) && !keys.includes(key));
  if (missing.length > 0) {
    const columnsMissing = missing.map(([, { header }]) => header).join(', ');
    throw new Problem('import-column-missing', { params: { columns: columnsMissing } });
  }
}
