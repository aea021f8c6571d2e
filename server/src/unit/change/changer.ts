import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Context } from 'hono';
import type { Access } from '../../access/access.ts';
import type { AppEnv } from '../../http/env.ts';

/** Who changes the organisation, when. */
export interface Changer {
  access: Access;
  today: CivilDay;
  at: string;
  /** Made-up histories bring their own ids. */
  newId?: () => string;
}

export function changerOf({ var: { access, today, now } }: Context<AppEnv>): Changer {
  return { access, today, at: now().toISOString() };
}
