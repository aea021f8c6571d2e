import type { Context } from 'hono';
import type { Access } from '../access/access.ts';
import type { By } from '../audit/audit.ts';
import type { AppEnv } from '../http/env.ts';

/** Who reads or writes ratings, and when. */
export interface RatingUser {
  access: Access;
  at: string;
  today: string;
}

export const ratingUserOf = ({ var: { access, today, now } }: Context<AppEnv>): RatingUser => ({
  ...{ access, today },
  at: now().toISOString(),
});

export const byOf = ({ access, at }: RatingUser): By => ({ at, accountId: access.actor.accountId });
