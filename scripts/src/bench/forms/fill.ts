import { applyWrites, type Db, type Inserts, inTransaction, noWrites, type Schema } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { insertBenchOrganisation } from '../organisation.ts';

export const FORMS_MONTH = '2026-11';
const AT = '2026-12-01T02:00:00.000Z';
const OUTPUTS = 6;
const MERITS = 'Hoàn thành đủ sản phẩm của tháng, chủ động phối hợp với các phòng khi thẩm định đề án. ';
const LIMITS = 'Một báo cáo phải sửa lại số liệu trước khi trình. ';
const OPINION = 'Đồng ý với tự đánh giá; cần rà số liệu trước khi trình. ';

type Rows = Required<Pick<Inserts, 'output' | 'task' | 'review' | 'review_general' | 'review_step'>>;

/** 1,400 people whose month was scored: each with a task, six products, ten criteria and both sides' words. */
export async function fillForms(db: Db): Promise<void> {
  await insertBenchOrganisation(db);
  const posts = await db.selectFrom('assignment').select(['cadreId', 'unitId', 'positionId']).execute();
  const { id: productId } = await db.selectFrom('output_product').select('id').executeTakeFirstOrThrow();
  const { id: accountId } = await db
    .selectFrom('account')
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const rows: Rows = { task: [], output: [], review: [], review_general: [], review_step: [] };
  for (const [index, post] of posts.entries()) addPerson(rows, post, { productId, accountId, index });
  await inTransaction(db, (trx) => applyWrites(trx, { ...noWrites(), inserts: rows }));
}

type Post = Pick<Schema['assignment'], 'cadreId' | 'unitId' | 'positionId'>;

function addPerson(
  rows: Rows,
  post: Post,
  of: { productId: string; accountId: string; index: number },
): void {
  const { productId, accountId, index } = of;
  const taskId = newId();
  const work = { ...post, productId, coefficientMilli: 1000 };
  const given = { origin: 'assigned', title: 'Hồ sơ của tháng', openedOn: '2026-11-02', dueOn: '2026-11-27' };
  const empty = { assignerId: null, deliveredOn: null, parentId: null, planId: null, recurrenceId: null };
  rows.task.push({
    ...{ id: taskId, ...work, ...given, ...empty, quantity: OUTPUTS },
    ...{ recurrencePeriod: null, takenOverFromId: null, version: 1 },
  });
  for (let output = 0; output < OUTPUTS; output++) {
    const delivered = {
      deliveredOn: `2026-11-${10 + output}`,
      workDayId: null,
      degree: 100,
      standing: 'accepted',
    };
    const document = { name: 'Hồ sơ', quantity: 1, documentNumber: '', documentOn: null, kind: '' };
    rows.output.push({ id: newId(), ...work, taskId, ...document, ...delivered, version: 1 });
  }
  addReview(rows, post, { accountId, index });
}

function addReview(rows: Rows, post: Post, { accountId, index }: { accountId: string; index: number }): void {
  const id = newId();
  const many = 1 + (index % 5);
  const words = { merits: MERITS.repeat(many), limits: LIMITS.repeat(many), opinion: OPINION.repeat(many) };
  const marks = { approvedOn: null, appealUntilOn: null, answerDueOn: null, totalHundredths: null };
  rows.review.push({
    ...{ id, ...post, period: FORMS_MONTH, packId: 'nd335-2025', kind: 'staff', state: 'scored', ...words },
    ...{ stepCount: 2, submittedAt: AT, ...marks, resultHundredths: 7000, generalHundredths: 3000 },
    ...{ createdAt: AT, version: 3 },
  });
  for (const { code: criterion, mostHundredths } of GENERAL_CRITERIA) {
    const points = { own: mostHundredths, authority: mostHundredths, reason: '' };
    rows.review_general.push({ reviewId: id, criterion, ...points });
  }
  for (const [at, kind] of ['submitted', 'scored'].entries()) {
    const step = { kind, at: AT, accountId, reason: '', content: '{}' };
    rows.review_step.push({ id: newId(), reviewId: id, sequence: at + 1, ...step });
  }
}
