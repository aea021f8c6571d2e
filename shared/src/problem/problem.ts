import { MONTH_PROBLEMS } from './month-problem.ts';
import { ORGANISATION_PROBLEMS } from './organisation-problem.ts';
import { REVIEW_PROBLEMS } from './review-problem.ts';
import { UNIT_PROBLEMS } from './unit-problem.ts';
import { WORK_PROBLEMS } from './work-problem.ts';

/** Stable codes of everything the server refuses; web holds their text under `problem.<code>`. */
export const PROBLEM_STATUS = {
  'bad-input': 400,
  'bad-json': 400,
  'not-signed-in': 401,
  'other-account': 401,
  'wrong-credentials': 401,
  'not-reopened': 401,
  'full-sign-in': 401,
  'wrong-password': 422,
  'wrong-code': 422,
  'second-factor-over': 401,
  'second-factor-missing': 403,
  'second-factor-needed': 422,
  'device-not-begun': 409,
  'sign-in-again': 403,
  'passkey-refused': 422,
  'too-many-devices': 422,
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
  'too-many-calls': 429,
  internal: 500,
  busy: 503,
  'disk-full': 507,
  'file-refused': 422,
  'upload-incomplete': 409,
  'first-password-over': 403,
  'last-administrator': 422,
  'account-there': 422,
  'account-for-administrator': 403,
  'link-taken': 422,
  'link-there': 422,
  'link-kind-off': 422,
  'link-last': 422,
  'link-missing': 422,
  'password-off': 422,
  'provider-away': 503,
  'directory-away': 503,
  'role-scope': 422,
  'role-dates': 422,
  'role-twice': 422,
  'role-end-past': 422,
  'role-end-later': 422,
  ...WORK_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...ORGANISATION_PROBLEMS,
  ...UNIT_PROBLEMS,
  ...MONTH_PROBLEMS,
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
