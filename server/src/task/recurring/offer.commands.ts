import {
  type Db,
  findOfferedProduct,
  findOfferOf,
  findStandardProduct,
  findTask,
  insertProductReport,
  inTransaction,
  isPositionCode,
  listProductCodes,
  type OfferedProduct,
  type Trx,
  updateOfferedProduct,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { ONE_POINT } from '@so-viec/shared/position-catalogue/coefficient.rules';
import type { OfferSettlingInput, ProductOfferInput } from '@so-viec/shared/task/product-offer.schema';
import { foldText } from '@so-viec/shared/text/fold';
import { audit, type By } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { type Doer, draftToChange } from '../../position-catalogue/doer.ts';
import { writeProductOfDraft } from '../../position-catalogue/product.commands.ts';

/**
 * Offers recurring work as a product: reported, and put into a draft edition where one is named (`doer` then may change the
 * catalogue). What was reported before is not reported twice.
 */
export function offerProduct(
  db: Db,
  doer: Doer,
  { id, positionCode, name, edition, standardMinutes }: ProductOfferInput,
): Promise<{ id: string } & Offered> {
  return inTransaction(db, async (trx) => {
    await refuseUnknownPosition(trx, positionCode);
    const nameFold = foldText(name);
    const { at, accountId } = doer;
    const open = {
      state: 'open',
      productId: null,
      settledAt: null,
      accountId: null,
      version: 1,
      taskId: null,
    };
    await insertProductReport(trx, { id, positionCode, name, nameFold, at, reporterId: accountId, ...open });
    const report = await findOfferOf(trx, { positionCode, nameFold });
    if (!report) throw new Problem('duplicate-id');
    if (report.id === id)
      await audit(trx, doer, 'product-report.offer', { object: 'product_report', objectId: id });
    if (edition === null || report.state === 'taken')
      return { id: report.id, state: report.state, isUnweighed: false };
    return { id: report.id, ...(await putIntoDraft(trx, doer, report, { edition, standardMinutes })) };
  });
}

async function refuseUnknownPosition(trx: Trx, code: string): Promise<void> {
  if (await isPositionCode(trx, code)) return;
  const params = { code };
  throw new Problem('position-unknown', {
    params,
    fields: [{ path: 'positionCode', code: 'position-unknown', params }],
  });
}

/** Puts a reported product into a draft edition, declines it, or opens the question again. */
export function settleOffer(
  db: Db,
  doer: Doer,
  { id, input }: { id: string; input: OfferSettlingInput },
): Promise<Offered> {
  return inTransaction(db, async (trx) => {
    const report = await findOfferedProduct(trx, id);
    if (!report) throw new Problem('not-found');
    const { version, state, edition, standardMinutes, reason = '' } = input;
    if (report.state === state && (state !== 'declined' || report.answer === reason))
      return { state, isUnweighed: false };
    if (report.version !== version) throw new Problem('stale-version', { current: report });
    if (state === 'taken') {
      if (edition === null)
        throw new Problem('bad-input', { fields: [{ path: 'edition', code: 'missing' }] });
      return putIntoDraft(trx, doer, report, { edition, standardMinutes });
    }
    if (state === 'declined' && reason === '') throw refuseUnanswered();
    const settled =
      state === 'open' ? { settledAt: null, answer: '' } : { settledAt: doer.at, answer: reason };
    await change(trx, doer, report, { state, productId: null, ...settled });
    return { state, isUnweighed: false };
  });
}

const refuseUnanswered = () =>
  new Problem('proposal-reason-missing', { fields: [{ path: 'reason', code: 'proposal-reason-missing' }] });

interface Into {
  edition: string;
  standardMinutes: number | null;
}

/** What became of an offer; `isUnweighed` where nobody has said yet what its product weighs. */
interface Offered {
  state: string;
  isUnweighed: boolean;
}

/**
 * A product of the draft with the usual time and the weight that a head gave it; without one it stands as the standard product,
 * to be weighed there.
 */
async function putIntoDraft(
  trx: Trx,
  doer: Doer,
  report: OfferedProduct,
  { edition, standardMinutes }: Into,
): Promise<Offered> {
  const task = report.taskId === null ? undefined : await findTask(trx, report.taskId);
  const isUnweighed = !task || task.coefficientMilli === 0;
  const coefficientMilli = isUnweighed ? ONE_POINT : task.coefficientMilli;
  const draft = await draftToChange(trx, edition);
  const begin = `${report.positionCode}.PS`;
  const codes = await listProductCodes(trx, draft.id, begin);
  const next = 1 + codes.reduce((most, code) => Math.max(most, Number(code.slice(begin.length)) || 0), 0);
  const standard = (await findStandardProduct(trx, draft.id))?.pointsMilli ?? ONE_POINT;
  const product = {
    id: newId(),
    version: 0,
    positionCode: report.positionCode,
    name: report.name,
    measure: 'sản phẩm',
    taskGroup: 'C' as const,
    complexityGroup: 1,
    pointsMilli: Math.max(1, Math.round((standard * coefficientMilli) / ONE_POINT)),
    standardMinutes,
    evidenceKind: 'none' as const,
    isStandard: false,
    isRepetitive: true,
  };
  await writeProductOfDraft(trx, doer, { edition, code: `${begin}${next}` }, product);
  await change(trx, doer, report, { state: 'taken', settledAt: doer.at, productId: product.id, answer: '' });
  return { state: 'taken', isUnweighed };
}

async function change(
  trx: Trx,
  doer: By,
  report: OfferedProduct,
  set: { state: string; settledAt: string | null; productId: string | null; answer: string },
): Promise<void> {
  const isCurrent = await updateOfferedProduct(trx, report, { ...set, accountId: doer.accountId });
  if (!isCurrent) throw new Problem('stale-version', { current: report });
  await audit(trx, doer, `product-report.${set.state}`, { object: 'product_report', objectId: report.id });
}
