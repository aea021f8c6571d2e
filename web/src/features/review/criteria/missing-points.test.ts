import '../texts.ts';
import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { startLanguage } from '../../../lib/i18n/i18n.ts';
import { Problem } from '../../../lib/problem.ts';
import { stepProblem } from './missing-points.ts';

beforeAll(startLanguage);

test('a refused step names the criteria that want a reason', () => {
  const fields = ['d', 'discipline'].map((code) => ({ path: `criteria.${code}.reason`, code: 'missing' }));
  const refused = new Problem({ code: 'review-reason-missing', params: { count: 2 }, fields });
  expect(stepProblem(i18next.t, refused)).toContain('Người được quản lý (d); Ý thức kỷ luật.');
});
