import type { FieldProblem, ProblemBody, ProblemCode } from '@so-viec/shared/problem/problem';
import i18next from 'i18next';
import { firstStep } from './first-step.ts';

/**
 * No answer came (`offline`, status 0), one that is no problem document (`unexpected`), or a day was to be handed in
 * while lines of it were not taken (`lines-left`).
 */
type OwnCode = 'offline' | 'unexpected' | 'lines-left';
type Details = Partial<Omit<ProblemBody, 'code' | 'type'>> & { code?: ProblemCode | OwnCode };

/** A refused request, as the server's RFC 9457 problem says it. Its Vietnamese is `problem.<code>` in the catalogue. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode | OwnCode;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly params: Readonly<Record<string, string | number>>;
  /** With 412: the row as it is now. */
  readonly current: unknown;

  constructor(details: Details, options?: ErrorOptions) {
    super(details.title ?? details.code ?? 'problem', options);
    this.code = details.code ?? 'unexpected';
    this.status = details.status ?? 0;
    this.fields = details.fields ?? [];
    this.params = details.params ?? {};
    this.current = details.current;
  }

  /** True when no answer came: worth trying again as it is. */
  get isOffline(): boolean {
    return this.code === 'offline';
  }

  /** True when the person has to do something else first: nothing is wrong with what was asked. */
  get isFirstStepMissing(): boolean {
    return /^(password-must-change|notice-unread|second-factor-missing)$/.test(this.code);
  }
}

/** Reads a refusal; an answer that is no problem document (a proxy's page) becomes `unexpected` with its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  const details = typeof body === 'object' && body !== null ? (body as Details) : {};
  await bringWords([details.code, ...(details.fields ?? []).map(({ code }) => code)]);
  const problem = new Problem({ ...details, status: response.status });
  if (problem.isFirstStepMissing) firstStep.set(firstStep.get() + 1);
  return problem;
}

/** A page brings the words of the refusals that are usual on it; any other fetches those of all. */
async function bringWords(codes: readonly (string | undefined)[]): Promise<void> {
  const words = codes.map((code = 'unexpected') => code.split(':')[0]);
  const isKnown = (word = '') => i18next.exists(`problem.${word}`) || i18next.exists(`field.${word}`);
  if (i18next.isInitialized && !words.every(isKnown)) await import('./i18n/all-refusals.ts').catch(() => {});
}
