import { PROBLEM_STATUS } from '@so-viec/shared/problem/problem';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { startLanguage } from './i18n/i18n.ts';
import { readProblem } from './problem.ts';

describe('a refusal', () => {
  test('keeps its code, fields, numbers and the current row', async () => {
    const body = {
      code: 'stale-version',
      status: 412,
      fields: [{ path: 'workedMinutes', code: 'missing' }],
      params: { version: 3 },
      current: { id: 'a' },
    };
    const answer = Response.json(body, {
      status: 412,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    expect(await readProblem(answer)).toMatchObject(body);
  });

  test('is unexpected when it is a page of something in between', async () => {
    const answer = new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } });
    expect(await readProblem(answer)).toMatchObject({ code: 'unexpected', status: 502, isOffline: false });
  });

  test('is unexpected when its document is broken', async () => {
    const answer = new Response('{', {
      status: 500,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    expect(await readProblem(answer)).toMatchObject({ code: 'unexpected', status: 500 });
  });
});

test('the words of any refusal are at hand once it is read, whatever page it came to', async () => {
  await startLanguage();
  const wordless = () => Object.keys(PROBLEM_STATUS).filter((code) => !i18next.exists(`problem.${code}`));
  expect(wordless()).toContain('scheme-locked');
  await readProblem(Response.json({ code: 'scheme-locked' }, { status: 422 }));
  expect(wordless()).toEqual([]);
});
