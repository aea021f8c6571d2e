import type { FieldProblem } from '@so-viec/shared/problem/problem';
import type { TFunction } from 'i18next';
import { formatDay } from './format.ts';
import { Problem } from './problem.ts';

/** What a refusal says to the person; anything that is no Problem is a mistake of the page. */
export function problemText(t: TFunction, error: unknown): string {
  const problem = error instanceof Problem ? error : new Problem({ code: 'unexpected' });
  const { waitSeconds } = problem.params;
  const wait = waitSeconds === undefined ? {} : { wait: waitText(t, Number(waitSeconds)) };
  return t(`problem.${problem.code}`, {
    ...saidParams(t, problem.code, problem.params),
    ...wait,
    defaultValue: t('problem.unexpected'),
  });
}

type Params = Record<string, string | number>;

/** Params that stand for a word or an open end, in the words of the reader. */
function saidParams(t: TFunction, code: string, params: Params): Params {
  const isClaim = code === 'document-claimed';
  const isPost = code === 'assignment-overlap' && params.kind !== undefined;
  return {
    ...params,
    ...(params.to === '…' && { to: t('common.openEnd') }),
    // Whose the document is already decides the words.
    ...(isClaim && { context: String(params.claim ?? '') }),
    ...(isClaim && params.day !== undefined && { day: formatDay(String(params.day)) }),
    ...(Number(params.others) > 0 && {
      people: t('common.andOthers', { named: params.people, count: Number(params.others) }),
      units: t('common.andOtherUnits', { named: params.units, count: Number(params.others) }),
    }),
    ...(isPost && { kind: t(`common.post.${params.kind as 'primary'}`) }),
  };
}

/** Up to a minute in seconds, above it in whole minutes, rounded up. */
function waitText(t: TFunction, seconds: number): string {
  return seconds < 60
    ? t('common.seconds', { count: seconds })
    : t('common.minutes', { count: Math.ceil(seconds / 60) });
}

/** What one field is refused for, in the words of the field or else of the refusal; "too-long" has its number from the schema or the server. */
export function fieldText(t: TFunction, { code, params }: Pick<FieldProblem, 'code' | 'params'>): string {
  const [word = '', typed] = code.split(':');
  const limit = typed ?? params?.limit;
  const values = {
    ...saidParams(t, word, params ?? {}),
    ...(limit !== undefined && { count: Number(limit) }),
  };
  return t([`field.${word as 'missing'}`, `problem.${word as 'internal'}`, 'field.refused'], values);
}

/** The text of the refusal of one field of a form, or undefined. */
export function refusalOf(t: TFunction, error: unknown, path: string): string | undefined {
  const field = error instanceof Problem ? error.fields.find((refused) => refused.path === path) : undefined;
  return field && fieldText(t, field);
}

/** The refusal of a whole form: undefined while fields have their own. */
export function formRefusal(t: TFunction, error: unknown): string | undefined {
  const isBesideFields = error instanceof Problem && error.fields.length > 0;
  return error && !isBesideFields ? problemText(t, error) : undefined;
}
