import * as z from 'zod/mini';
import { FACTOR_LEVELS } from './second-factor.rules.ts';

/** A code of a device or one on paper, as it was typed: any other text is wrong like a wrong code. */
const code = z.string().check(z.minLength(1, { error: 'missing' }), z.maxLength(100));

export const codeInput = z.object({ code });
/** Asking for the key of a new device. */
export const deviceAsked = z.object({ kind: z.literal('device') });
/** The first code of a new device, and one of the device that it replaces. */
export const newDeviceInput = z.object({ code, current: z.optional(code) });

const level = z.enum(FACTOR_LEVELS);
export const factorRuleInput = z.object({
  admin: level,
  head: level,
  personnel: level,
  committee: level,
  auditor: level,
});
