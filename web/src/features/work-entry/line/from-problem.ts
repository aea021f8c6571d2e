import type { Problem } from '../../../lib/problem.ts';
import { fieldOfPath, type LineRefusal } from './refusals.ts';

/** The server's refusal of a line, beside the fields it names; without any it is of the line as a whole. */
export function refusalsOfProblem(problem: Problem): LineRefusal[] {
  if (problem.fields.length === 0) {
    return [{ field: 'line', code: problem.code, params: { ...problem.params } }];
  }
  return problem.fields.map(({ path, code, params }) => ({
    field: path === 'workedOn' || path === '' ? 'line' : fieldOfPath(path),
    code,
    ...(params && { params }),
    ...((path === 'meetingId' || code === 'meeting-shorter') && {
      repair: { kind: 'plainLine', change: { meetingId: null } } as const,
    }),
  }));
}
