import { afterEach, beforeEach, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { change, merger, UNIT_CONTENT, unitChange } from '../../testing/unit-changes.ts';
import type { ChangeSummary } from './change-summary.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

it('a preview sees what was changed a moment ago', async () => {
  const preview = async () => {
    const { body } = await server
      .as('vinh.dq')
      .post<ChangeSummary>('/api/unit-changes/preview', merger('2024-02-01', ['SNV'], 'STC'));
    return [body.units, body.ended.rows.map(({ name }) => name)];
  };
  expect(await preview()).toEqual([2, ['Sở Nội vụ']]);
  const unit = { code: 'SNV-MOI', parent: 'SNV', content: { ...UNIT_CONTENT, name: 'Phòng Mới' } };
  expect((await change(server, unitChange('create', '2024-01-12', { unit }))).status).toBe(204);
  expect(await preview()).toEqual([3, ['Sở Nội vụ']]);
});
