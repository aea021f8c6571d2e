/** Stable codes of everything the server refuses; web holds their text under `problem.<code>`. */
export const PROBLEM_STATUS = {
  'bad-input': 400,
  'bad-json': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-password': 422,
  'password-too-short': 422,
  'password-too-common': 422,
  'password-has-username': 422,
  'password-unchanged': 422,
  'username-taken': 422,
  'password-must-change': 403,
  'notice-unread': 403,
  'not-allowed': 403,
  'cross-origin': 403,
  'not-found': 404,
  'duplicate-id': 409,
  'already-set-up': 409,
  'stale-version': 412,
  'too-large': 413,
  'file-too-large': 413,
  'not-json': 415,
  'not-a-file': 415,
  'too-many-tries': 429,
  'too-many-from-here': 429,
  internal: 500,
  busy: 503,
  'day-over-limit': 422,
  'future-day': 422,
  'late-reason-missing': 422,
  'basis-missing': 422,
  'no-post-that-day': 422,
  'product-not-of-position': 422,
  'ad-hoc-asker-missing': 422,
  'day-submitted': 422,
  'day-accepted': 422,
  'day-empty': 422,
  'day-not-submitted': 422,
  'day-not-reviewed': 422,
  'undo-too-late': 422,
  'reason-missing': 422,
  'output-not-of-day': 422,
  'task-not-open': 422,
  'output-delivered': 422,
  'output-name-missing': 422,
  'code-taken': 422,
  'assignment-overlap': 422,
  'outside-unit-life': 422,
  'outside-position-life': 422,
  'outside-post': 422,
  'file-refused': 422,
  'unit-change-refused': 422,
  'unit-unknown': 422,
  'unit-code-taken': 422,
  'unit-code-twice': 422,
  'unit-not-standing': 422,
  'unit-changes-later': 422,
  'unit-just-begun': 422,
  'unit-below-itself': 422,
  'unit-parent-not-standing': 422,
  'unit-has-children': 422,
  'unit-has-people': 422,
  'unit-has-open-days': 422,
  'unit-unchanged': 422,
  'unit-not-below': 422,
  'unit-merged-into-itself': 422,
  'unit-below-merged': 422,
  'unit-target-missing': 422,
  'unit-merge-of-one': 422,
  'headship-two-heads': 422,
  'headship-overlap': 422,
  'headship-outside-unit': 422,
  'headship-no-post': 422,
  'delegation-to-oneself': 422,
  'delegation-to-below': 422,
  'delegation-not-leading': 422,
  'delegation-head-has-superior': 422,
  'dates-backwards': 422,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What a field is refused for; web holds the text under `field.<code>`. */
export interface FieldProblem {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}

/** RFC 9457 problem details as sent over the wire. */
export interface ProblemBody {
  type: 'about:blank';
  title: string;
  status: number;
  code: ProblemCode;
  params?: Record<string, string | number>;
  fields?: FieldProblem[];
  current?: unknown;
}
