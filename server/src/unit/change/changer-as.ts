import type { Db } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { Actor } from '../../access/actor.ts';
import { accessOn } from '../../access/of-account.ts';
import type { Changer } from './changer.ts';

interface Doer extends Pick<Actor, 'accountId' | 'cadreId' | 'roles'> {
  at: Date;
  newId: () => string;
}

/** Somebody who does something without a request, with the rights of that day: for made-up histories. */
export async function changerAs(db: Db, { at, newId, ...who }: Doer): Promise<Required<Changer>> {
  const today = todayIn(at);
  return { access: await accessOn(db, who, today), today, at: at.toISOString(), newId };
}
