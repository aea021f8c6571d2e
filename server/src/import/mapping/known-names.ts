import { type Db, listImportMappings, type Trx } from '@so-viec/db';
import type { Names } from '@so-viec/shared/import/header';
import type { ImportKind } from '@so-viec/shared/import/import-row';
import type { NamesFor } from '@so-viec/shared/import/table-reader';
import { headerKeyOf } from './header-key.ts';

/** What bodies call the columns of a kind, as somebody once said on the page: recognised by the set of headers. */
export async function loadNames(db: Db | Trx, kind: ImportKind): Promise<NamesFor> {
  const stored = await listImportMappings(db, kind);
  const known = new Map<string, Names>(
    stored.map(({ headerKey, mapping }) => [headerKey, new Map(Object.entries(JSON.parse(mapping)))]),
  );
  if (known.size === 0) return () => undefined;
  return (cells) => known.get(headerKeyOf(cells) ?? '');
}
