import { PROBLEM_STATUS, type ProblemBody, type ProblemCode } from '@so-viec/shared/problem/problem';

type More = Pick<ProblemBody, 'params' | 'fields' | 'current'>;

/** A refusal on its way to the client. */
export class Problem extends Error {
  readonly body: ProblemBody;
  constructor(code: ProblemCode, more: More = {}) {
    super(code);
    this.name = 'Problem';
    this.body = { type: 'about:blank', title: code, status: PROBLEM_STATUS[code], code, ...more };
  }
}
