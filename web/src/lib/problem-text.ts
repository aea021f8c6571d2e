import type { FieldProblem } from '@so-viec/shared/problem/problem';
import type { TFunction } from 'i18next';
import { Problem } from './problem.ts';

/** What a refusal says to the person; anything that is no Problem is a mistake of the page. */
export function problemText(t: TFunction, error: unknown): string {
  const problem = error instanceof Problem ? error : new Problem({ code: 'unexpected' });
  return t(`problem.${problem.code}`, { ...problem.params, defaultValue: t('problem.unexpected') });
}

/** What one field is refused for; "too-long:200" carries its number behind the colon. */
export function fieldText(t: TFunction, { code, params }: Pick<FieldProblem, 'code' | 'params'>): string {
  const [word = '', count] = code.split(':');
  const values = { ...(count && { count: Number(count) }), ...params, defaultValue: t('field.refused') };
  return t(`field.${word as 'missing'}`, values);
}

/** The text of the refusal of one field of a form, or undefined. */
export function refusalOf(t: TFunction, error: unknown, path: string): string | undefined {
  const field = error instanceof Problem ? error.fields.find((refused) => refused.path === path) : undefined;
  return field && fieldText(t, field);
}
