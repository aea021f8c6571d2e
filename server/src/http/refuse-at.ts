import type { FieldProblem, ProblemCode } from '@so-viec/shared/problem/problem';
import { Problem } from './problem.ts';

/** Refuses a form beside one of its fields. */
export function refuseAt(path: string, code: ProblemCode, params: FieldProblem['params'] = {}): never {
  throw new Problem(code, { params, fields: [{ path, code, params }] });
}
