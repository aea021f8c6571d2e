import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { ACCOUNT_FILTERS } from './account-filters.ts';
import { username } from './username.ts';

export const ROLES = ['personnel', 'committee', 'auditor', 'admin'] as const;
export type RoleName = (typeof ROLES)[number];

/** Hashing a password takes a while: so many people in one request, the page sends the next. */
export const PEOPLE_AT_ONCE = 20;

const page = z.pipe(z.string(), z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(1_000_000))));

export const accountsQuery = z.object({
  q: z.optional(text(100)),
  state: z.optional(z.enum(ACCOUNT_FILTERS)),
  page: z.optional(page),
});
export const candidatesQuery = z.object({ unit: filledText(60) });
export const accountPath = z.object({ id });
export const seenInput = z.object({ version });
export const peopleInput = z.object({
  people: z.array(z.object({ id, cadreId: id, username })).check(z.minLength(1), z.maxLength(PEOPLE_AT_ONCE)),
});
export const newAccountInput = z.object({ username, displayName: filledText(200) });
export const roleInput = z.object({
  id,
  role: z.enum(ROLES),
  unitCode: z.nullable(filledText(60)),
  fromOn: civilDay,
  toOn: z.nullable(civilDay),
});
export const roleEndInput = z.object({ toOn: civilDay });
