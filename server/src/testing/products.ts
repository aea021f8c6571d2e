import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { OutputCheckInput, TaskDeliveryInput } from '@so-viec/shared/output/output.schema';
import type { ProductQueue } from '../output/view/output-queue.ts';
import type { OutputStory } from '../output/view/output-story.ts';
import type { Refusal } from './client.ts';
import type { TestServer } from './index.ts';

/** Friday 20/11/2026, 16:00 in Vietnam: civil servants are judged by Nghị định 335/2025. */
export const NOW_BY_DECREE = '2026-11-20T09:00:00.000Z';
export const DAY_BY_DECREE = '2026-11-20';

interface Outcome {
  id: string;
  outputId: string;
  outcome: 'done' | 'refused';
  output: { id: string; version: number; standing: string; degree: number | null };
  problem: Refusal & { current?: OutputStory };
}

/** The whole story of a product as somebody reads it. */
export async function storyOf(server: TestServer, username: string, id: string): Promise<OutputStory> {
  const { body, status } = await server.as(username).get<OutputStory>(`/api/outputs/${id}`);
  if (status !== 200) throw new Error(`the product was refused: ${JSON.stringify(body)}`);
  return body;
}

export const queueOf = async (server: TestServer, username: string): Promise<ProductQueue> =>
  (await server.as(username).get<ProductQueue>('/api/product-reviews')).body;

/** What a head does to products in tests, through HTTP. */
export function checker(server: TestServer, username: string) {
  const browser = server.as(username);
  const send = async (path: string, checks: object[]) =>
    (await browser.post<{ outcomes: Outcome[] }>(`/api/product-reviews/${path}`, { checks })).body.outcomes;
  const check = async (outputId: string, said: Partial<OutputCheckInput> = {}) => {
    const version = said.version ?? (await storyOf(server, username, outputId)).version;
    const input = { id: newId(), outputId, version, kind: 'accepted', degree: null, quantity: 0, delays: 0 };
    const [outcome] = await send('checks', [{ ...input, reason: '', ...said }]);
    if (!outcome) throw new Error('nothing came of the check');
    return outcome;
  };
  return {
    check,
    checkAll: (checks: object[]) => send('checks', checks),
    fault: (outputId: string, said: Partial<OutputCheckInput> = {}) =>
      check(outputId, { kind: 'fault', quantity: 1, reason: 'Thiếu phụ lục', ...said }),
    undo: async (outputId: string, checkId: string, more: { id?: string; version?: number } = {}) => {
      const version = more.version ?? (await storyOf(server, username, outputId)).version;
      const [outcome] = await send('undo', [{ id: more.id ?? newId(), outputId, version, checkId }]);
      if (!outcome) throw new Error('nothing came of the undo');
      return outcome;
    },
    answer: (outputId: string, ofCheckId: string, isConfirmed: boolean, reason = '') =>
      browser.post<OutputStory & Refusal>(`/api/outputs/${outputId}/causes/answer`, {
        ...{ id: newId(), ofCheckId, isConfirmed, reason },
      }),
  };
}

/** What the maker of products does with them in tests, through HTTP. */
export function maker(server: TestServer, username: string) {
  const browser = server.as(username);
  const write = async (outputId: string, path: string, body: object, method: 'POST' | 'PUT' = 'POST') => {
    const { version } = await storyOf(server, username, outputId);
    const address = `/api/outputs/${outputId}/${path}`;
    return browser.request<OutputStory & Refusal>(method, address, { version, ...body });
  };
  const document = { documentNumber: '', documentOn: null };
  return {
    deliverAgain: (outputId: string, said: object = {}) =>
      write(outputId, 'deliveries', { id: newId(), quantity: 1, ...document, note: 'Đã bổ sung', ...said }),
    deliverTask: (taskId: string, said: Partial<TaskDeliveryInput> = {}) =>
      browser.post<{ id: string; outputId: string } & Refusal>(`/api/tasks/${taskId}/deliveries`, {
        ...{ id: newId(), outputId: newId(), name: 'Báo cáo rà soát', kind: 'Báo cáo', quantity: 1 },
        ...{ ...document, note: '', ...said },
      }),
    askCause: (outputId: string, ofCheckId: string, said: object = {}) =>
      write(outputId, 'causes', { id: newId(), ofCheckId, quantity: 1, reason: 'Mất điện cả ngày', ...said }),
    share: (outputId: string, shares: { cadreId: string; shareMilli: number }[], said: object = {}) =>
      write(outputId, 'shares', { shares, ...said }, 'PUT'),
    returnShare: (outputId: string, id = newId()) =>
      browser.post<Refusal>(`/api/outputs/${outputId}/shares/return`, { id, reason: 'Không làm' }),
    facts: (outputId: string, facts: object) =>
      write(outputId, 'facts', { kind: '', ...document, ...facts }, 'PUT'),
    link: (outputId: string, url: string, id = newId()) =>
      write(outputId, 'evidence/links', { id, url, name: 'Bản lưu' }),
    unprove: (outputId: string, evidenceId: string) => write(outputId, `evidence/${evidenceId}/removal`, {}),
  };
}

/** A task that a head gave somebody of the division. */
export async function addTask(
  server: TestServer,
  who: PersonKey,
  changes: Partial<{ quantity: number; dueOn: string; state: string; origin: string; openedOn: string }> = {},
): Promise<string> {
  const { cadreIds, unitIds, positionIds, productIds } = server.fixture;
  const id = newId();
  const of = { cadreId: cadreIds[who], unitId: unitIds.ccvc, positionId: positionIds.staff };
  const work = {
    origin: 'assigned',
    title: 'Rà soát biên chế',
    openedOn: '2026-11-02',
    coefficientMilli: 3000,
  };
  await server.db
    .insertInto('task')
    .values({
      id,
      ...of,
      ...work,
      productId: productIds.staff[0] ?? null,
      deliveredOn: null,
      stepCount: 1,
      version: 1,
      ...changes,
    })
    .execute();
  return id;
}
