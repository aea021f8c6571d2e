import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ReviewRow } from '../answers.ts';
import { useBatch } from './use-batch.ts';

type Sent = { id: string; cadre: string };
let sent: Sent[][];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', async (_: unknown, init: RequestInit) => {
    const { reviews } = JSON.parse(String(init.body)) as { reviews: Sent[] };
    sent.push(reviews);
    return Response.json({ outcomes: reviews.map(({ cadre }) => ({ cadre, problem: null })) });
  });
});
afterEach(() => vi.unstubAllGlobals());

const rows = Array.from(
  { length: 450 },
  (_, at) => ({ code: `CB${at}`, version: 1, totalHundredths: 9000 }) as ReviewRow,
);

test('everybody of a large body is sent in stretches that the server takes, under the same ids when pressed again', async () => {
  const { result } = renderHook(() => useBatch('2024-01'), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    ),
  });
  const { outcomes } = await result.current.mutateAsync({ kind: 'score', rows });
  expect(sent.map((part) => part.length)).toEqual([200, 200, 50]);
  expect(outcomes.map(({ cadre }) => cadre)).toEqual(rows.map(({ code }) => code));
  const first = sent.flat().map(({ id }) => id);
  expect(new Set(first).size).toBe(450);
  sent = [];
  await result.current.mutateAsync({ kind: 'score', rows });
  expect(sent.flat().map(({ id }) => id)).toEqual(first);
  sent = [];
  await result.current.mutateAsync({ kind: 'approve', rows: rows.slice(0, 1) });
  expect(first).not.toContain(sent[0]?.[0]?.id);
});
