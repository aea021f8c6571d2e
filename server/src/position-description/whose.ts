import { type Db, findUnitIdByCode, listDescribers, listPostsOf } from '@so-viec/db';
import { bodyOf } from '@so-viec/shared/unit/tree.rules';
import { Problem } from '../http/problem.ts';
import { type Describer, unitOfDescriber } from './describer.ts';

/** Who reads or writes: in the eyes of which rights, on which day. */
export type Reader = Pick<Describer, 'access' | 'today'>;

/** What an address calls the description that is nobody's own. */
export const COMMON = 'chung';

/** A body by its code, null for what is common. Refuses 422 what is no body. */
export async function bodyNamed(db: Db, { access }: Reader, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const unitId = await findUnitIdByCode(db, code);
  if (unitId === undefined || !access.organisation.tree.get(unitId)?.isBody)
    throw new Problem('unit-unknown', { params: { code } });
  return unitId;
}

/** The body somebody keeps the records of, leads in or works in; undefined for who belongs to none. */
export async function bodyOfReader(db: Db, { access, today }: Reader): Promise<string | undefined> {
  const { tree } = access.organisation;
  const unitId =
    unitOfDescriber({ access }) ?? access.headedUnitIds[0] ?? (await unitOfWork(db, { access, today }));
  const body = unitId && tree.has(unitId) ? bodyOf(tree, unitId) : undefined;
  return body && tree.get(body)?.isBody ? body : undefined;
}

async function unitOfWork(db: Db, { access, today }: Reader): Promise<string | undefined> {
  if (access.actor.cadreId === null) return undefined;
  const posts = await listPostsOf(db, access.actor.cadreId);
  const isHeld = ({ fromOn, toOn }: (typeof posts)[number]) =>
    fromOn <= today && (toOn === null || toOn >= today);
  return posts.filter(isHeld).find(({ kind }) => kind === 'primary')?.unitId;
}

/** Whose description is shown (null: the common one), and all that there are or that the reader may begin. */
export interface Whose {
  unitId: string | null;
  all: (string | null)[];
}

/**
 * Whose description somebody reads: the one asked for by a body's code, else that of their own body, the common one, or
 * any. Refuses 422 what is no body.
 */
export async function whoseFor(db: Db, reader: Reader, code: string, asked?: string): Promise<Whose> {
  const { tree } = reader.access.organisation;
  const there = (await listDescribers(db, code)).filter((unitId) => unitId === null || tree.has(unitId));
  const begun = new Set<string | null>([null, ...there]);
  const own = await bodyOfReader(db, reader);
  if (own !== undefined) begun.add(own);
  if (asked !== undefined) {
    const unitId = await bodyNamed(db, reader, asked === COMMON ? null : asked);
    return { all: [...begun.add(unitId)], unitId };
  }
  const begins = unitOfDescriber(reader) === null ? undefined : own;
  const [unitId = null] = [own, null, ...there].filter((one) => one !== undefined && there.includes(one));
  return { all: [...begun], unitId: there.length > 0 ? unitId : (begins ?? null) };
}
