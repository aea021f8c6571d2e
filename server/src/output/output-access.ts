import {
  type Db,
  findOutputWithNames,
  listShares,
  lockCadre,
  type OutputWithNames,
  type Trx,
} from '@so-viec/db';
import { checkersOf } from '@so-viec/shared/access/joint.rules';
import { type Action, can } from '@so-viec/shared/access/policy';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Access } from '../access/access.ts';
import { Problem } from '../http/problem.ts';

/** Who reads or writes products, when, in the eyes of which rights. */
export interface OutputActor {
  access: Access;
  at: string;
  today: CivilDay;
}

/** A product that the actor may read: of their own work or below them, or one they have a share of. 404 for others. */
export async function readableOutput(db: Db | Trx, access: Access, id: string): Promise<OutputWithNames> {
  const output = await findOutputWithNames(db, id);
  if (!output) throw new Problem('not-found');
  if (await hasShare(db, access, id)) return output;
  access.require('output.read', output);
  return output;
}

/** Whether the actor checks a product, with who has a share of it: never their own, nor a share of whom they may not judge. */
export function mayCheck(
  { actor, organisation }: Access,
  output: { cadreId: string; unitId: string },
  shares: readonly { cadreId: string }[],
): boolean {
  const { tree, authorities } = organisation;
  const sharers = shares.map(({ cadreId }) => cadreId);
  return actor.cadreId !== null && checkersOf(tree, authorities, output, sharers).has(actor.cadreId);
}

/** Whether the actor asks for an objective cause: as who made the product, or who has a share of it. */
export function mayAskCause(
  access: Access,
  output: { cadreId: string; unitId: string },
  shares: readonly { cadreId: string }[],
): boolean {
  const mine = shares.some(({ cadreId }) => cadreId === access.actor.cadreId);
  return mine || can(access.relationsTo(output), 'output.ask-cause');
}

export async function hasShare(db: Db | Trx, { actor }: Access, id: string): Promise<boolean> {
  return (await listShares(db, [id])).some(({ cadreId }) => cadreId === actor.cadreId);
}

/**
 * The product, locked against every other writer of its maker. Refuses with 404 or 403 who may not do this to it, and with
 * `own-product` who would check what they have made or helped to make.
 */
export async function lockOutput(
  trx: Trx,
  { access }: OutputActor,
  action: Action,
  id: string,
): Promise<OutputWithNames> {
  const seen = await readableOutput(trx, access, id);
  if (action === 'output.check') await requireCheck(trx, access, seen);
  else {
    const asks = action === 'output.ask-cause' && mayAskCause(access, seen, await listShares(trx, [id]));
    if (!asks) access.require(action, seen);
  }
  await lockCadre(trx, seen.cadreId);
  return (await findOutputWithNames(trx, id)) ?? seen;
}

async function requireCheck(trx: Trx, access: Access, output: OutputWithNames): Promise<void> {
  const shares = await listShares(trx, [output.id]);
  const isOwn = [output, ...shares].some(({ cadreId }) => cadreId === access.actor.cadreId);
  if (isOwn) throw new Problem('own-product');
  if (mayCheck(access, output, shares)) return;
  access.require('output.check', output);
  throw new Problem('output-of-superior');
}
