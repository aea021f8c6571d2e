import * as z from 'zod/mini';
import { civilDay, month } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import { filledText, text } from '../text/text.schema.ts';
import { CADRE_KINDS } from './cadre-kinds.ts';

const NAME_LIMIT = 200;
export const CODE_LIMIT = 50;
const code = z.string().check(z.minLength(1), z.maxLength(100));
const whole = z.pipe(
  z.string().check(z.regex(/^\d{1,6}$/, { error: 'bad-value' })),
  z.transform((typed: string) => Number(typed)),
);

export const cadrePath = z.object({ code });

/** What a list of people is narrowed to. `gone` asks for those who have left. */
export const cadresQuery = z.object({
  q: z.optional(text(100)),
  unit: z.optional(code),
  kind: z.optional(z.enum(CADRE_KINDS)),
  position: z.optional(code),
  on: z.optional(civilDay),
  gone: z.optional(z.literal('1')),
  page: z.optional(whole),
});
export type CadresQuery = z.output<typeof cadresQuery>;

export const cadreQuery = z.object({ month: z.optional(month) });

const person = {
  fullName: filledText(NAME_LIMIT),
  kind: z.enum(CADRE_KINDS, { error: 'bad-value' }),
  email: text(NAME_LIMIT),
};

/** A code has neither spaces nor signs that an address would change. */
const newCode = z.pipe(
  filledText(CODE_LIMIT),
  z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, { error: 'bad-code' })),
);

export const newCadreInput = z.object({ id, code: newCode, ...person });
export type NewCadreInput = z.output<typeof newCadreInput>;

/** A corrected name, kind or address of mail. */
export const cadreInput = z.object({ ...person, version });
export type CadreInput = z.output<typeof cadreInput>;
