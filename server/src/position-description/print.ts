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
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import type { Letterhead } from './word/letterhead.ts';
import { printThread } from './word/print-thread.ts';

/** Prints one version of a position's description (the latest unless told). 404 where there is none. */
export async function printDescription(
  db: Db,
  access: Access,
  code: string,
  ordinal?: number,
): Promise<Buffer> {
  const found = await findDescription(db, code, ordinal);
  if (!found) throw new Problem('not-found');
  return print([found.content], await letterheadFor(db, access));
}

/** What is printed into one file: positions by their codes, or those of an edition, or of one sector of it. */
export interface PrintWanted {
  codes?: readonly string[] | undefined;
  edition?: string | undefined;
  sector?: string | undefined;
}

/**
 * Prints the latest descriptions of positions into one file, in the order of the edition, on a thread of its own. 404
 * where none of them has one.
 */
export async function printDescriptions(db: Db, access: Access, wanted: PrintWanted): Promise<Uint8Array> {
  const codes = wanted.edition === undefined ? (wanted.codes ?? []) : await codesOf(db, wanted);
  const byCode = new Map((await listDescriptionsOf(db, codes)).map((one) => [one.positionCode, one.content]));
  const contents = codes.flatMap((code) => byCode.get(code) ?? []);
  if (contents.length === 0) throw new Problem('description-none');
  return printThread.do({ contents, letterhead: await letterheadFor(db, access) });
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

/** The body of who prints: that of their role as personnel, or the one they work in. */
async function letterheadFor(db: Db, access: Access): Promise<Letterhead | null> {
  const { tree } = access.organisation;
  const role = access.actor.roles.find(({ role, unitId }) => role === 'personnel' && unitId !== null);
  let body = tree.get(role?.unitId ?? access.headedUnitIds[0] ?? '');
  while (body && !body.isBody) body = tree.get(body.parentId ?? '');
  if (!body) return null;
  const style = (await findDocumentStyle(db, body.unitId)) === 'party' ? 'party' : 'state';
  return { body: body.name, superior: tree.get(body.parentId ?? '')?.name ?? '', style };
}
