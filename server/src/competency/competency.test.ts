import { newId } from '@so-viec/shared/id/uuidv7';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { toldTo } from '../testing/trail.ts';

interface Competency {
  id: string;
  code: string;
  name: string;
  meaning: string;
  levels: string[];
  version: number;
}
interface Person {
  standings: { competencyId: string; level: number | null; gap: number | null }[];
  history: { level: number; on: string; by: string | null }[];
  canAssess: boolean;
}
interface Gaps {
  unit: { code: string };
  people: number;
  peopleAssessed: number;
  total: number;
  gaps: { cadre: { code: string }; gap: number }[];
}

interface Finding {
  on?: string;
  id?: string;
  competencyId?: string;
  level?: number;
}

let server: TestServer;
let framework: Competency[];
beforeEach(async () => {
  server = await openTestServer();
  framework = (await vinh().get<{ competencies: Competency[] }>('/api/competencies')).body.competencies;
});
afterEach(() => server.close());

const vinh = () => server.as('vinh.dq');
const idOf = (code: string) => framework.find((c) => c.code === code)?.id ?? '';
const versionOf = async (position = 'NV-01', edition = '2023') =>
  (await vinh().get<{ position: { version: number } }>(`/api/editions/${edition}/positions/${position}`)).body
    .position.version;
const asks = async (required: object[], version?: number) =>
  vinh().put<Refusal>('/api/editions/2023/positions/NV-01/competencies', {
    required,
    version: version ?? (await versionOf()),
  });
const level = (code: string, levelFrom: number, levelTo = levelFrom) => ({ code, levelFrom, levelTo });
const found = (code: string, level: number) => ({ id: newId(), competencyId: idOf(code), level });
const assess = (who: string, { on = '2024-01-10', ...more }: Finding = {}, code = 'CB-HA') =>
  server.as(who).post<Refusal>(`/api/cadre-competencies/${code}`, {
    ...{ on, note: '', levels: [{ ...found('C3', 2), ...more }] },
  });
const person = async (who = 'an.nth', code = 'CB-HA') =>
  (await server.as(who).get<Person>(`/api/cadre-competencies/${code}`)).body;

describe('the framework', () => {
  it('is there from the first use on, 17 competencies of five levels', async () => {
    expect(framework).toHaveLength(17);
    expect(framework.every(({ levels }) => levels.length === 5)).toBe(true);
    const again = await server.as('ha.ttt').get<{ competencies: Competency[] }>('/api/competencies');
    expect(again.body.competencies).toEqual(framework);
  });

  it('is edited by central personnel and administrators', async () => {
    const [first] = framework as [Competency];
    const levels = first.levels.map((text) => `${text} Sửa.`);
    const body = { version: 1, name: 'Đạo đức', meaning: 'Ý nghĩa', levels };
    expect((await vinh().put(`/api/competencies/${first.code}`, body)).status).toBe(204);
    expect((await vinh().put(`/api/competencies/${first.code}`, body)).status).toBe(204);
    expect((await vinh().put(`/api/competencies/${first.code}`, { ...body, name: 'Khác' })).status).toBe(412);
    const { body: now } = await vinh().get<{ competencies: Competency[] }>('/api/competencies');
    expect(now.competencies[0]).toMatchObject({ name: 'Đạo đức', levels, version: 2 });
    for (const who of ['ha.ttt', 'phuc.nv', 'thu.dt']) {
      expect((await server.as(who).put(`/api/competencies/${first.code}`, body)).status).toBe(403);
    }
  });
});

describe('what a position asks for', () => {
  it('is a range of levels for each competency', async () => {
    expect((await asks([level('C3', 2, 3), level('N1', 3)])).status).toBe(204);
    const { body } = await vinh().get<{ required: object[] }>('/api/editions/2023/positions/NV-01');
    expect(body.required).toHaveLength(2);
    expect(body.required).toContainEqual({ competencyId: idOf('C3'), levelFrom: 2, levelTo: 3 });
  });

  it('is changed at the version seen; another gets the current one', async () => {
    const version = await versionOf();
    expect((await asks([level('C3', 2)], version)).status).toBe(204);
    expect((await asks([level('C3', 2)], version)).status).toBe(204);
    const late = await asks([level('C3', 5)], version);
    expect([late.status, late.body.code]).toEqual([412, 'stale-version']);
    expect(late.body.current).toMatchObject({ version: version + 1, required: [{ levelFrom: 2 }] });
  });

  it('goes with the position into a copy of the edition', async () => {
    await asks([level('C3', 2, 3)]);
    const draft = { id: newId(), code: 'MOI', title: '', fromOn: '2024-02-01', copyOf: '2023' };
    await vinh().post('/api/editions', draft);
    const { body } = await vinh().get<{ required: object[] }>('/api/editions/MOI/positions/NV-01');
    expect(body.required).toEqual([{ competencyId: idOf('C3'), levelFrom: 2, levelTo: 3 }]);
    expect((await vinh().delete('/api/editions/MOI', { version: 1 })).status).toBe(204);
  });

  it.each([
    ['a sixth level', [level('C3', 2, 6)], 400, 'bad-input'],
    ['levels that run backwards', [level('C3', 3, 2)], 400, 'bad-input'],
    ['a competency the framework has not', [level('X9', 2)], 422, 'competency-unknown'],
  ])('is refused with %s', async (_, required, status, code) => {
    const answer = await asks(required);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('what a person was found at', () => {
  beforeEach(() => asks([level('C3', 3), level('N1', 2, 3)]));

  it('stands beside what their position asks for; the latest day counts and earlier ones stay', async () => {
    await assess('an.nth', { on: '2023-06-01', level: 1 });
    await assess('tuan.lm', { on: '2024-01-10', level: 2 });
    await assess('an.nth', { on: '2023-09-01', level: 5 });
    const { standings, history, canAssess } = await person();
    expect(standings).toMatchObject([
      { competencyId: idOf('C3'), level: 2, gap: 1 },
      { competencyId: idOf('N1'), level: null, gap: null },
    ]);
    expect(history.map((h) => `${h.on} ${h.level} ${h.by}`)).toEqual([
      '2024-01-10 2 Lê Minh Tuấn',
      '2023-09-01 5 Nguyễn Thị Hồng Ân',
      '2023-06-01 1 Nguyễn Thị Hồng Ân',
    ]);
    expect(canAssess).toBe(true);
  });

  it('is written once when it is sent twice', async () => {
    const id = newId();
    await assess('an.nth', { id });
    expect((await assess('an.nth', { id })).status).toBe(204);
    expect((await assess('an.nth', { id, level: 5 })).status).toBe(409);
    expect((await person()).history).toHaveLength(1);
  });

  it('is said of many competencies in one form, all or none, once', async () => {
    const form = { on: '2024-01-10', note: 'Hồ sơ quý 4', levels: [found('C3', 3), found('N1', 1)] };
    const send = (body: object) => server.as('an.nth').post<Refusal>('/api/cadre-competencies/CB-HA', body);
    const broken = { ...form, levels: [found('C3', 5), { ...found('N1', 2), competencyId: newId() }] };
    expect((await send(broken)).status).toBe(422);
    expect((await person()).history).toEqual([]);
    expect([(await send(form)).status, (await send(form)).status]).toEqual([204, 204]);
    expect((await person()).standings).toMatchObject([{ level: 3 }, { level: 1 }]);
    expect((await person()).history).toHaveLength(2);
    const acts = server.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', '=', 'competency.assess')
      .where('outcome', '=', 'done');
    expect(await acts.execute()).toHaveLength(1);
    expect((await send({ ...form, levels: [] })).status).toBe(400);
  });

  it('is for the reviewer and the heads above to say, never for the person', async () => {
    const status = async (who: string, code = 'CB-HA') => (await assess(who, {}, code)).status;
    expect(await status('an.nth')).toBe(204);
    expect(await status('tuan.lm')).toBe(204);
    expect(await status('ha.ttt')).toBe(403);
    expect(await status('an.nth', 'CB-AN')).toBe(403);
    expect(await status('thu.dt')).toBe(403);
    expect(await status('huy.tq')).toBe(404);
    expect((await person('ha.ttt')).canAssess).toBe(false);
    expect((await server.as('bao.pq').get('/api/cadre-competencies/CB-HA')).status).toBe(404);
  });

  it.each([
    ['a level of 6', { level: 6 }, 400],
    ['a day to come', { on: '2024-01-13' }, 422],
    ['a competency that is not there', { competencyId: newId() }, 422],
  ])('is refused with %s', async (_, more, status) => {
    expect((await assess('an.nth', more)).status).toBe(status);
  });
});

describe('the gaps of a unit', () => {
  beforeEach(async () => {
    await asks([level('C3', 4)]);
    await assess('an.nth', { level: 2 });
    await assess('an.nth', { level: 3 }, 'CB-BAO');
    await assess('an.nth', { level: 5 }, 'CB-DUYEN');
  });
  const gaps = async (who: string, unit = '') =>
    (await server.as(who).get<Gaps>(`/api/competency-gaps${unit && `?unit=${unit}`}`)).body;

  it('name people below what is asked, by given name', async () => {
    const found = await gaps('an.nth');
    expect(found).toMatchObject({ unit: { code: 'SNV-CCVC' }, people: 6, peopleAssessed: 3, total: 2 });
    expect(found.gaps.map(({ cadre, gap }) => `${cadre.code} ${gap}`)).toEqual(['CB-BAO 1', 'CB-HA 2']);
  });

  it('are those of the units a reader oversees', async () => {
    expect(await gaps('thu.dt')).toMatchObject({ unit: { code: 'TINH' }, people: 12, total: 2 });
    const around = await server.as('an.nth').get<{ above: []; below: [] }>('/api/competency-gaps');
    expect([around.body.above, around.body.below]).toEqual([[], []]);
    expect((await gaps('thu.dt', 'SNV')) as object).toMatchObject({
      above: [{ code: 'TINH' }],
      below: [{ code: 'SNV-CCVC' }],
    });
    expect(await gaps('thu.dt', 'STC')).toMatchObject({ people: 2, total: 0 });
    expect((await server.as('an.nth').get('/api/competency-gaps?unit=STC')).status).toBe(404);
    expect((await server.as('ha.ttt').get('/api/competency-gaps')).status).toBe(403);
  });
});

describe('the table of a unit', () => {
  interface Table {
    total: number;
    competencies: { code: string }[];
    people: { code: string; unitName: string; standings: { level: number | null; gap: number | null }[] }[];
  }
  beforeEach(async () => {
    await asks([level('C3', 4), level('N1', 2)]);
    await assess('an.nth', { level: 2 });
  });

  it('has everybody whose position asks for something, beside what it asks for', async () => {
    const { body } = await server.as('an.nth').get<Table>('/api/competency-table');
    expect(body.competencies.map(({ code }) => code)).toEqual(['C3', 'N1']);
    expect(body.total).toBe(body.people.length);
    const ha = body.people.find(({ code }) => code === 'CB-HA');
    expect(ha?.standings.map(({ level: found, gap }) => [found, gap])).toEqual([
      [2, 2],
      [null, null],
    ]);
    expect((await server.as('an.nth').get('/api/competency-table?unit=STC')).status).toBe(404);
    expect((await server.as('ha.ttt').get('/api/competency-table')).status).toBe(403);
  });

  it('is told to whom it names: on a page, of those that lack something, in a file', async () => {
    const told = async () =>
      (await toldTo(server, 'ha.ttt', '2024-01')).filter((act) => act.includes('read'));
    await server.as('an.nth').get('/api/competency-table');
    expect(await told()).toEqual(['person.read competency']);
    await server.as('anh.vn').get('/api/competency-gaps');
    expect(await told()).toEqual(['person.read competency', 'person.read competency']);
    await server.as('an.nth').raw('/api/competency-gaps/file');
    expect(await told()).toContain('person.read file');
    expect(await toldTo(server, 'yen.pt', '2024-01')).toEqual([]);
  });

  it('goes out as a workbook of its gaps, and the trail knows', async () => {
    await assess('an.nth', { level: 3 }, 'CB-BAO');
    const response = await server.as('an.nth').raw('/api/competency-gaps/file');
    expect(response.headers.get('Content-Disposition')).toContain(
      'nang-luc-con-thieu-SNV-CCVC-2024-01-12.xlsx',
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
    const said = rows.flatMap((row) =>
      Array.isArray(row) && /^CB-/.test(String(row[2])) ? [row.slice(2)] : [],
    );
    expect(said.map((row) => [row[0], ...row.slice(6)])).toEqual([
      ['CB-BAO', '4', 3, 1],
      ['CB-HA', '4', 2, 2],
    ]);
    const acts = server.db
      .selectFrom('audit_event')
      .select('act')
      .where('act', '=', 'export.competency-gaps');
    expect(await acts.execute()).toHaveLength(1);
  });
});

describe('a deputy', () => {
  it('assesses those below, and neither the head nor themselves', async () => {
    expect((await assess('anh.vn')).status).toBe(204);
    expect((await assess('anh.vn', {}, 'CB-AN')).status).toBe(404);
    expect((await assess('anh.vn', {}, 'CB-ANH')).status).toBe(403);
    expect((await assess('tuan.lm', {}, 'CB-AN')).status).toBe(204);
  });
});
