import {
  type Db,
  findDescription,
  findDocumentStyle,
  listCatalogues,
  listDescriptionsOf,
  listPositions,
} from '@so-viec/db';
import { GROUP_KEYS, SECTOR_KEYS } from '@so-viec/shared/position-catalogue/catalogue-words';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { Problem } from '../http/problem.ts';
import { bodyOfReader, type Reader, whoseFor } from './whose.ts';
import type { Letterhead } from './word/letterhead.ts';
import { printThread } from './word/print-thread.ts';

/** Prints one version of a position's description (the latest unless told), of whom it is read. 404 where there is none. */
export async function printDescription(
  db: Db,
  reader: Reader,
  code: string,
  { ban, cua }: { ban?: number | undefined; cua?: string | undefined },
): Promise<Buffer> {
  const { unitId } = await whoseFor(db, reader, code, cua);
  const found = await findDescription(db, { positionCode: code, unitId }, ban);
  if (!found) throw new Problem('not-found');
  return print([found.content], await letterheadFor(db, reader, unitId ?? undefined));
}

/** What is printed into one file: positions by their codes, or those of an edition, or of one sector of it. */
export interface PrintWanted {
  codes?: readonly string[] | undefined;
  edition?: string | undefined;
  sector?: string | undefined;
}

/**
 * Prints the latest descriptions of positions into one file, those of the reader's body before the common ones, in the order
 * of the edition, on a thread of its own. 404 where none of them has one.
 */
export async function printDescriptions(db: Db, reader: Reader, wanted: PrintWanted): Promise<Uint8Array> {
  const codes = wanted.edition === undefined ? (wanted.codes ?? []) : await codesOf(db, wanted);
  const own = (await bodyOfReader(db, reader)) ?? null;
  const found = await listDescriptionsOf(db, codes, own);
  const byCode = new Map(found.map((one) => [one.positionCode, one.content]));
  const contents = codes.flatMap((code) => byCode.get(code) ?? []);
  if (contents.length === 0) throw new Problem('description-none');
  return printThread.do({ contents, letterhead: await letterheadFor(db, reader) });
}

/** The codes of an edition, or of one of its sectors, in the order of the official lists. */
async function codesOf(db: Db, { edition, sector }: PrintWanted): Promise<string[]> {
  const found = (await listCatalogues(db)).find(({ code }) => code === edition);
  if (!found) throw new Problem('not-found');
  const positions = await listPositions(db, found.id);
  const sectors: readonly string[] = SECTOR_KEYS;
  const groups: readonly string[] = GROUP_KEYS;
  const place = ({ sector: of, group }: (typeof positions)[number]) =>
    sectors.indexOf(of) * GROUP_KEYS.length + groups.indexOf(group);
  return positions
    .filter((position) => sector === undefined || position.sector === sector)
    .toSorted((a, b) => place(a) - place(b))
    .map(({ code }) => code);
}

/** The library that writes Word is loaded with the first print. */
async function print(contents: readonly string[], letterhead: Letterhead | null): Promise<Buffer> {
  const { writeWord } = await import('./word/write-word.ts');
  return writeWord(
    contents.map((content) => JSON.parse(content) as DescriptionContent),
    letterhead,
  );
}

/** The body whose description it is, or that of who prints. */
async function letterheadFor(db: Db, reader: Reader, unitId?: string): Promise<Letterhead | null> {
  const { tree } = reader.access.organisation;
  const body = tree.get(unitId ?? (await bodyOfReader(db, reader)) ?? '');
  if (!body) return null;
  const style = (await findDocumentStyle(db, body.unitId)) === 'party' ? 'party' : 'state';
  return { body: body.name, superior: tree.get(body.parentId ?? '')?.name ?? '', style };
}
