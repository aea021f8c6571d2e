import * as z from 'zod/mini';
import { id, version } from '../id/id.schema.ts';
import { filledText } from '../text/text.schema.ts';

/** Whose word a sign-in may rest on: an identity provider's (OpenID Connect) or a directory's (LDAP). */
export const LINK_KINDS = ['oidc', 'ldap'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** OpenID Connect says at most 255 characters, and to the letter; names in a directory are alike in small and capital letters. */
const SUBJECT_MOST = 255;

/** What a subject is found by. */
export function subjectKeyOf(kind: LinkKind, subject: string): string {
  return kind === 'ldap' ? subject.toLowerCase() : subject;
}

const subject = z.pipe(
  filledText(SUBJECT_MOST),
  z.string().check(z.regex(/^[^\n\t]*$/, { error: 'bad-character' })),
);
export const linkInput = z.object({ id, kind: z.enum(LINK_KINDS), subject });
export const linkPath = z.object({ id, link: id });
export const passwordUseInput = z.object({ version, isOff: z.boolean() });
/** Where a person goes on to after signing in at the provider; any other address than this program's is left out. */
export const leavingInput = z.object({ next: z.optional(z.string().check(z.maxLength(1000))) });
