import { addDays } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { openTestServer, type TestServer } from '../index.ts';
import { giveTask, taskFor } from '../tasks.ts';
import { SAMPLE } from '../word/sample.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

const POSITION = { name: 'Chuyên viên', sector: 'administrative', group: 'specialised', rank: '' };
const PRODUCT = {
  ...{ positionCode: null, name: 'Báo cáo', measure: 'báo cáo', taskGroup: 'B', complexityGroup: 1 },
  ...{ pointsMilli: 1000, standardMinutes: 60, evidenceKind: 'none', isStandard: true, isRepetitive: true },
};

/** Another than before: the same again changes nothing. */
let level = 3;
const nextLevel = () => (level = level === 3 ? 4 : 3);

let editions = 0;
async function draftOf(server: TestServer): Promise<string> {
  const vinh = server.as('vinh.dq');
  const code = `D${++editions}`;
  const edition = { id: newId(), code, title: '', fromOn: '2024-02-01', copyOf: null };
  must(await vinh.post('/api/editions', edition));
  must(await vinh.put(`/api/editions/${code}/positions/NV-01`, { id: newId(), version: 0, ...POSITION }));
  must(await vinh.put(`/api/editions/${code}/products/S1`, { id: newId(), version: 0, ...PRODUCT }));
  return code;
}

/** The edition of the fixture holds, or is over once another has come into force. */
async function editionIn(server: TestServer, state: string): Promise<Row> {
  const vinh = server.as('vinh.dq');
  const isOld = state === 'holds' || state === 'over';
  const edition = isOld ? '2023' : await draftOf(server);
  const find = server.db.selectFrom('position_catalogue').selectAll();
  const row = () => find.where('code', '=', edition).executeTakeFirstOrThrow();
  // Each comes into force after the one that waits already.
  const fromOn = addDays('2024-02-01', editions);
  const inForce = { decision: '9/QĐ', decidedOn: '2024-01-10', fromOn };
  if (state === 'waiting') {
    const { version } = await row();
    must(await vinh.post(`/api/editions/${edition}/in-force`, { version, ...inForce }));
  }
  if (state === 'over') server.setNow('2024-06-05T02:00:00.000Z');
  const { id, version } = await row();
  const [position, product] = ['NV-01', isOld ? 'DC.1' : 'S1'];
  const of = (table: 'position' | 'output_product', code: string) =>
    server.db
      .selectFrom(table)
      .select(['id', 'version'])
      .where('catalogueId', '=', id)
      .where('code', '=', code)
      .executeTakeFirstOrThrow();
  const [thePosition, theProduct] = [await of('position', position), await of('output_product', product)];
  return {
    as: { centralPersonnel: 'vinh.dq' },
    says: { edition, version, reason: 'Chưa đủ', ...inForce },
    to: {
      'PUT /editions/:edition/positions/:code': {
        code: position,
        body: { ...thePosition, ...POSITION, rank: 'Chuyên viên' },
      },
      'DELETE /editions/:edition/positions/:code': { code: position, version: thePosition.version },
      'PUT /editions/:edition/products/:code': {
        code: product,
        body: { ...theProduct, ...PRODUCT, name: 'B' },
      },
      'DELETE /editions/:edition/products/:code': { code: product, version: theProduct.version },
      'PUT /editions/:edition/positions/:code/competencies': {
        code: position,
        body: {
          version: thePosition.version,
          required: [{ code: 'C1', levelFrom: 2, levelTo: nextLevel() }],
        },
      },
    },
    kept: ['position_catalogue', id],
  };
}

let names = 0;
const settlings = (version: number, edition: string | null) => {
  const settle = (state: string) => ({
    body: { version, state, reason: 'Đã có', edition, standardMinutes: null },
  });
  return { take: settle('taken'), decline: settle('declined'), open: settle('open') };
};

/** A product outside the catalogue that came with work. */
async function reportIn(server: TestServer, state: string): Promise<Row> {
  const proposedName = `Sản phẩm ${++names}`;
  const outside = { productId: null, proposedName, coefficientMilli: 1500 };
  const { body: task } = must(await giveTask(server, 'an.nth', taskFor(server, outside)));
  const find = server.db.selectFrom('product_report').selectAll().where('taskId', '=', task.id);
  const { id, version } = await find.executeTakeFirstOrThrow();
  const edition = await draftOf(server);
  const first = settlings(version, edition);
  const vinh = server.as('vinh.dq');
  const path = `/api/product-reports/${id}/settling`;
  if (state === 'taken') must(await vinh.post(path, first.take.body));
  if (state === 'declined') must(await vinh.post(path, first.decline.body));
  const now = settlings(version + (state === 'open' ? 0 : 1), edition);
  return {
    says: { id },
    to: {
      'POST /product-reports/:id/settling · take': now.take,
      'POST /product-reports/:id/settling · decline': now.decline,
      'POST /product-reports/:id/settling · open': now.open,
    },
    kept: ['product_report', id],
  };
}

/** A work item of a description that may become a product. */
async function proposalIn(server: TestServer, state: string): Promise<Row> {
  const vinh = server.as('vinh.dq');
  const seen = await server.db.selectFrom('position_description').select('id').execute();
  const work = [{ area: 'Tổng hợp', work: `Soạn báo cáo số ${++names}`, criterion: 'Đúng hạn' }];
  const written = { id: newId(), seen: seen.length, content: { ...SAMPLE, work }, note: '' };
  must(await vinh.post('/api/position-descriptions/NV-01', written));
  const find = server.db.selectFrom('product_proposal').selectAll().orderBy('id', 'desc');
  const { id, version } = await find.where('state', '=', 'open').executeTakeFirstOrThrow();
  const settle = async (to: string) =>
    must(await vinh.post(`/api/product-proposals/${id}/settling`, { version, state: to }));
  if (state !== 'open') await settle(state);
  const now = settlings(version + (state === 'open' ? 0 : 1), null);
  const only = ({ body: { version: at, state: to } }: typeof now.take) => ({
    body: { version: at, state: to },
  });
  return {
    says: { id },
    to: {
      'POST /product-proposals/:id/settling · take': only(now.take),
      'POST /product-proposals/:id/settling · decline': only(now.decline),
      'POST /product-proposals/:id/settling · open': only(now.open),
    },
    kept: ['product_proposal', id],
  };
}

const KINDS: Record<string, (server: TestServer, state: string) => Promise<Row>> = {
  'edition of the catalogue': editionIn,
  'product that was reported': reportIn,
  'product that a description proposes': proposalIn,
};

/** Editions of the catalogue and what asks to come into one. */
export const walkOfCatalogue: Walk = async () => {
  const server = await openTestServer();
  return { server, make: async (state, kind) => (await KINDS[kind]?.(server, state)) as Row };
};
