import { type Db, findChangeCount } from '@so-viec/db';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { Access } from '../../access/access.ts';
import type { Actor } from '../../access/actor.ts';
import { organisationToday } from '../../access/organisation.ts';
import type { Changer } from './changer.ts';

interface Doer extends Pick<Actor, 'accountId' | 'cadreId' | 'roles'> {
  at: Date;
  newId: () => string;
}

/** Somebody who does something without a request, with the rights of that day: for made-up histories. */
export async function changerAs(db: Db, { at, newId, ...who }: Doer): Promise<Required<Changer>> {
  const today = todayIn(at);
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const flags = {
    ...{
      signedInAt: '',
      signedInUntil: '',
      isOfOwnDay: false,
      hasDevice: true,
      isSecondShown: true,
      factorRule: null,
    },
    ...{ mustChangePassword: false, noticeReadAt: '' },
  };
  const access = new Access({ ...who, ...flags, username: '', displayName: '' }, organisation);
  return { access, today, at: at.toISOString(), newId };
}
