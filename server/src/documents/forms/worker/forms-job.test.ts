import { findChangeCount } from '@so-viec/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../testing/documents/read-pdf.ts';
import { openTestServer, type TestServer } from '../../../testing/index.ts';
import { REVIEW_MONTH, REVIEW_NOW } from '../../../testing/reviewed-month.ts';
import { collector } from '../../collect.ts';
import type { FormsJob } from './forms-file.ts';
import { type FormsProgress, writeForms } from './forms-job.ts';

let server: TestServer;
let changeCount: number;
beforeAll(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  changeCount = await findChangeCount(server.db);
});
afterAll(() => server.close());

type Job = Pick<FormsJob, 'cadreIds'> & Partial<FormsJob>;
const jobOf = (more: Job): FormsJob => ({
  ...{ format: 'pdf', period: REVIEW_MONTH, of: 'Sở Nội vụ', today: '2026-12-03', changeCount },
  ...more,
});

async function written(job: Job): Promise<{ bytes: Buffer; end: FormsProgress; told: FormsProgress[] }> {
  const { out, bytes } = collector();
  const told: FormsProgress[] = [];
  const end = await writeForms(server.db, jobOf(job), out, (progress) => void told.push(progress));
  return { bytes: bytes(), end, told };
}

describe('forms of many', () => {
  it('stand in the order they were asked for', async () => {
    const { ha, bao, an } = server.fixture.cadreIds;
    const { bytes } = await written({ cadreIds: [bao, ha, an] });
    const names = (await readPdf(bytes)).names;
    const { fullName } = await server.db
      .selectFrom('cadre')
      .select('fullName')
      .where('id', '=', bao)
      .executeTakeFirstOrThrow();
    expect(names).toHaveLength(3);
    expect(names.slice(0, 2)).toEqual([fullName, 'Trần Thị Thu Hà']);
  });

  it('leave out who has none, and say how many those are', async () => {
    const { ha, bao } = server.fixture.cadreIds;
    const { bytes, end } = await written({ cadreIds: [ha, 'nobody', bao] });
    expect(end).toEqual({ done: 3, total: 3, skipped: 1 });
    expect((await readPdf(bytes)).names).toHaveLength(2);
    const byDegrees = await written({ cadreIds: [ha, bao], period: '2024-01' });
    expect(byDegrees.end).toEqual({ done: 2, total: 2, skipped: 2 });
  });

  it('are written in batches of fifty, and say so after each', async () => {
    const { ha } = server.fixture.cadreIds;
    const { told } = await written({ cadreIds: Array.from({ length: 120 }, () => ha), format: 'xlsx' });
    expect(told.map(({ done }) => done)).toEqual([50, 100, 120]);
  });

  it('give up where they cannot be written', async () => {
    const { out } = collector();
    out.on('error', () => undefined);
    out.destroy(new Error('hết chỗ'));
    const { ha } = server.fixture.cadreIds;
    await expect(writeForms(server.db, jobOf({ cadreIds: [ha] }), out)).rejects.toThrow();
    const word = collector().out;
    word.on('error', () => undefined);
    word.destroy(new Error('hết chỗ'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await expect(writeForms(server.db, jobOf({ cadreIds: [ha], format: 'docx' }), word)).rejects.toThrow();
  });
});
