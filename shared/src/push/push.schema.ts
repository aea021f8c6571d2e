import * as z from 'zod/mini';
import { id } from '../id/id.schema.ts';
import { isEmail, isPushAddress } from './push.rules.ts';

const base64url = (length: number) =>
  z.string().check(z.regex(new RegExp(`^[\\w-]{${length}}={0,2}$`), { error: 'bad-value' }));

const ADDRESS_LIMIT = 2000;

/** A browser that is to be told: where its push service takes messages, and what they are encrypted with. */
export const pushSubscriptionInput = z.object({
  id,
  endpoint: z
    .string()
    .check(z.maxLength(ADDRESS_LIMIT), z.refine(isPushAddress, { error: 'bad-push-address' })),
  p256dh: base64url(87),
  auth: base64url(22),
});
export type PushSubscriptionInput = z.output<typeof pushSubscriptionInput>;

const CONTACT_LIMIT = 200;

/** Whether notices go to browsers at all, and whom a push service writes to when something is wrong. */
export const pushSettingInput = z.object({
  isOn: z.boolean(),
  contact: z.string().check(z.maxLength(CONTACT_LIMIT), z.refine(isEmail, { error: 'bad-email' })),
});
export type PushSettingInput = z.output<typeof pushSettingInput>;
