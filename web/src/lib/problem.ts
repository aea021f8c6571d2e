import type { FieldProblem, ProblemBody, ProblemCode } from '@so-viec/shared/problem/problem';

/** No answer came (`offline`, status 0), or one that is no problem document (`unexpected`). */
type OwnCode = 'offline' | 'unexpected';
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
}

/** Reads a refusal; an answer that is no problem document (a proxy's page) becomes `unexpected` with its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json().catch(() => undefined) : undefined;
  const details = typeof body === 'object' && body !== null ? (body as Details) : {};
  return new Problem({ ...details, status: response.status });
}
