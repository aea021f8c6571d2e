import { type Db, findDescription, findDocumentStyle, listDescriptionsOf } from '@so-viec/db';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';
import type { Letterhead } from './word/letterhead.ts';

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

/** Prints the latest descriptions of positions into one file. 404 where none of them has one. */
export async function printDescriptions(db: Db, access: Access, codes: readonly string[]): Promise<Buffer> {
  const found = await listDescriptionsOf(db, codes);
  if (found.length === 0) throw new Problem('not-found');
  return print(
    found.map(({ content }) => content),
    await letterheadFor(db, access),
  );
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
