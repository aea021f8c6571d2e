import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';

interface Product {
  id: string;
  code: string;
  name: string;
  version: number;
  pointsMilli: number;
  coefficientMilli: number;
  isStandard: boolean;
}
interface View {
  position: { id: string; version: number; name: string };
  people: number;
  products: Product[];
  shared: Product[];
}

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
  const draft = { id: newId(), code: 'MOI', title: '', fromOn: '2024-02-01', copyOf: '2023' };
  await vinh().post('/api/editions', draft);
});
afterEach(() => server.close());

const vinh = () => server.as('vinh.dq');
const view = async (code = 'NV-01', edition = 'MOI') =>
  (await vinh().get<View>(`/api/editions/${edition}/positions/${code}`)).body;
const position = (more = {}) => ({
  ...{ id: newId(), version: 0, name: 'Chuyên viên mới', sector: 'commune', group: 'specialised', rank: '' },
  ...more,
});
const product = (more = {}) => ({
  ...{ id: newId(), version: 0, positionCode: 'NV-01', name: 'Đề án', measure: 'đề án', taskGroup: 'C' },
  ...{ complexityGroup: 5, pointsMilli: 4500, standardMinutes: 2400, evidenceKind: 'number' },
  ...{ isStandard: false, isRepetitive: false, ...more },
});
const putProduct = (code: string, body: object, edition = 'MOI') =>
  vinh().put(`/api/editions/${edition}/products/${code}`, body);

/** The fixture marks every product of one point as standard; the draft begins with one. */
async function oneStandard() {
  await server.db
    .updateTable('output_product')
    .set({ isStandard: 0 })
    .where('code', '<>', 'NV-01.1')
    .execute();
}

describe('a code that differs from another only in case', () => {
  it('is refused for a new position and a new product, and what is there keeps its own', async () => {
    const asked = [
      await vinh().put('/api/editions/MOI/positions/nv-01', position()),
      await putProduct('nv-01.1', product()),
    ];
    const found = asked.map(({ status, body }) => [
      status,
      body.code,
      body.fields?.[0]?.path,
      body.fields?.[0]?.params,
    ]);
    expect(found).toEqual([
      [422, 'code-by-case', 'code', { code: 'nv-01', other: 'NV-01' }],
      [422, 'code-by-case', 'code', { code: 'nv-01.1', other: 'NV-01.1' }],
    ]);
    const { position: known } = await view();
    const change = position({ id: known.id, version: known.version });
    expect((await vinh().put('/api/editions/MOI/positions/NV-01', change)).status).toBe(200);
  });
});

describe('a position of a draft', () => {
  it('is created, changed and removed', async () => {
    const created = position();
    const put = (body: object) => vinh().put<View>('/api/editions/MOI/positions/X-01', body);
    expect((await put(created)).status).toBe(200);
    expect((await put(created)).body.position.version).toBe(1);
    const changed = await put({ ...created, version: 1, name: 'Chuyên viên xã' });
    expect(changed.body.position).toMatchObject({ name: 'Chuyên viên xã', version: 2 });
    expect((await put({ ...created, version: 1, name: 'Tên khác' })).status).toBe(412);
    expect((await put(position())).status).toBe(409);
    expect((await vinh().delete('/api/editions/MOI/positions/X-01', { version: 2 })).status).toBe(204);
    expect((await vinh().get('/api/editions/MOI/positions/X-01')).status).toBe(404);
  });

  it('of an odd code is refused beside the code', async () => {
    const { status, body } = await vinh().put('/api/editions/MOI/positions/a%20b', position());
    expect([status, body.fields?.[0]]).toEqual([400, { path: 'code', code: 'bad-code' }]);
  });

  it('says how many people hold its code today', async () => {
    expect(await view('NV-01')).toMatchObject({ people: 4 });
    expect(await view('HT-01', '2023')).toMatchObject({ people: 1 });
  });
});

describe('a product of a draft', () => {
  beforeEach(oneStandard);

  it('takes its coefficient from the standard product', async () => {
    expect((await putProduct('NV-01.9', product())).status).toBe(204);
    const { products } = await view();
    expect(products.find(({ code }) => code === 'NV-01.9')).toMatchObject({
      ...{ coefficientMilli: 4500, complexityGroup: 5, evidenceKind: 'number', version: 1 },
    });
  });

  it('that becomes the standard measures the whole draft anew, and no other edition', async () => {
    const first = await view();
    const [was] = first.products;
    await putProduct('NV-01.9', product({ pointsMilli: 2000, isStandard: true }));
    const { products, shared } = await view();
    const found = (code: string) => [...products, ...shared].find((p) => p.code === code);
    expect(found('NV-01.9')).toMatchObject({ coefficientMilli: 1000, isStandard: true });
    expect(found(was?.code ?? '')).toMatchObject({ coefficientMilli: 500, isStandard: false });
    expect(found('DC.3')).toMatchObject({ coefficientMilli: 350 });
    expect((await view('NV-01', '2023')).products[0]).toMatchObject({ coefficientMilli: 1000 });
  });

  it('can be shared by all positions', async () => {
    await putProduct('DC.9', product({ positionCode: null, taskGroup: 'B' }));
    expect((await view()).shared.map(({ code }) => code)).toContain('DC.9');
    const { body } = await vinh().get<{ products: Product[] }>('/api/editions/MOI/shared-products');
    expect(body.products).toHaveLength(4);
  });

  it('is changed at the version seen and removed', async () => {
    const [first] = (await view()).products;
    const body = product({ id: first?.id, version: 1, name: 'Hồ sơ mới' });
    expect((await putProduct('NV-01.1', body)).status).toBe(204);
    expect((await putProduct('NV-01.1', body)).status).toBe(204);
    expect((await putProduct('NV-01.1', { ...body, name: 'Khác' })).status).toBe(412);
    expect((await vinh().delete('/api/editions/MOI/products/NV-01.1', { version: 2 })).status).toBe(204);
    expect((await view()).products.map(({ code }) => code)).not.toContain('NV-01.1');
  });

  it.each([
    ['a sixth complexity group', { complexityGroup: 6 }, 400, 'complexityGroup', 'bad-complexity'],
    ['0 points', { pointsMilli: 0 }, 400, 'pointsMilli', 'points-not-positive'],
    ['points below 0', { pointsMilli: -5 }, 400, 'pointsMilli', 'points-not-positive'],
    ['a position the edition lacks', { positionCode: 'KHONG' }, 422, 'positionCode', 'position-unknown'],
  ])('with %s is refused beside its cell', async (_, more, status, path, code) => {
    const answer = await putProduct('NV-01.9', product(more));
    expect([answer.status, answer.body.fields?.[0]]).toMatchObject([status, { path, code }]);
    expect((await view()).products).toHaveLength(6);
  });

  it('that would make another’s coefficient 0 is refused, and the draft stays as it was', async () => {
    const body = product({ pointsMilli: 5_000_000, isStandard: true, positionCode: null });
    const answer = await putProduct('NV-01.9', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'coefficient-zero']);
    expect((await view()).products[0]).toMatchObject({ coefficientMilli: 1000, isStandard: true });
  });
});

describe('an edition that is in force', () => {
  it('is not edited', async () => {
    const refusals = [
      await vinh().put('/api/editions/2023/positions/X-01', position()),
      await vinh().delete('/api/editions/2023/positions/NV-01', { version: 1 }),
      await putProduct('NV-01.9', product(), '2023'),
      await vinh().delete('/api/editions/2023/products/NV-01.1', { version: 1 }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      refusals.map(() => [422, 'edition-not-draft']),
    );
  });
});

describe('two editions', () => {
  it('are compared line by line', async () => {
    await oneStandard();
    const [first] = (await view()).products;
    await putProduct('NV-01.1', product({ id: first?.id, version: 1, pointsMilli: 1000, isStandard: true }));
    await putProduct('NV-01.9', product());
    await vinh().delete('/api/editions/MOI/positions/HT-01', { version: 1 });
    const { body } = await vinh().get<
      Record<'positions' | 'products', { kind: string; code: string; cells: object[] }[]>
    >('/api/editions/MOI/since/2023');
    expect(body.positions).toMatchObject([{ kind: 'removed', code: 'HT-01' }]);
    expect(body.products.filter(({ kind }) => kind === 'removed')).toHaveLength(6);
    expect(body.products.find(({ code }) => code === 'NV-01.9')).toMatchObject({ kind: 'added' });
    expect(body.products.find(({ code }) => code === 'NV-01.1')?.cells).toContainEqual({
      ...{ key: 'name', before: 'Hồ sơ tuyển dụng được thẩm định', after: 'Đề án' },
    });
  });
});
