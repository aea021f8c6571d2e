import { inTransaction } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { editionInForce } from '../../finding/settings/settings-in-force.ts';
import { pdfOf } from '../files.ts';
import { addDay, openTestServer, sumUp, type TestServer } from '../index.ts';
import { lineOf, writeLine } from '../line.ts';
import { meetingFor } from '../meetings.ts';
import { proposalFor } from '../proposals.ts';
import { openDraft, sendFile } from '../scheme.ts';
import { secretLineOf } from '../secret.ts';
import { submitAgain, submitDay } from '../submitted-day.ts';
import { giveTask, taskFor } from '../tasks.ts';
import { transferOf } from '../transfers.ts';
import type { Fields } from './body-of.ts';
import { seatAll } from './standings.ts';

/** One row of each kind that is of Trần Thị Thu Hà, of her unit or of her body, by what stands before its id in an address. */
export interface World {
  server: TestServer;
  /** Parameters by the address up to them; the longest that fits counts. */
  ids: Record<string, string>;
  /** What fields of bodies hold. */
  fields: Fields;
}

/** The fixture with everybody of STANDINGS, and Hà with a row of each kind; `now` is when the routes are asked. */
export async function openWorld(now?: string): Promise<World> {
  const server = await openTestServer();
  await seatAll(server);
  const work = { ...(await workOfHa(server)), ...(await givenToHa(server)) };
  const ids = { ...work, ...(await postsOfHa(server)), ...(await ofTheOffice(server)), ...NAMES };
  if (now) server.setNow(now);
  return { server, ids, fields: fieldsOf(server, ids) };
}

/** A day that waits to be accepted, and at which version: a stale one would be refused whoever sends it. */
const TO_ACCEPT = 'day to accept';
const DAY_VERSION = 'version of that day';

/** Codes stand in addresses where people read them. */
const NAMES: Record<string, string> = {
  '/cadres/:code': 'CB-HA',
  '/reviews/:cadre': 'CB-HA',
  '/annual-ratings/:year/:cadre': 'CB-HA',
  '/annual-ratings/:year': '2026',
  '/cadre-competencies/:code': 'CB-HA',
  '/summary/:month/people/:cadre': 'CB-HA',
  '/units/:code': 'SNV-CCVC',
  '/units/:code/notice-rule': 'SNV',
  '/annual-years/:year': '2026',
  '/ratings/:period/bodies/:unit': 'SNV',
  '/ratings/:period': '2026-Q4',
};

const must = <T extends { status: number; body: unknown }>(answer: T): T => {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
};

async function workOfHa(server: TestServer) {
  const ha = server.as('ha.ttt');
  const { cadreIds } = server.fixture;
  const [entry, secret, meeting, template] = [newId(), newId(), newId(), newId()];
  const handedIn = await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-11' }]);
  const toAccept = await submitDay(server, 'ha.ttt', [{ workedOn: '2024-01-09' }]);
  const hidden = await secretLineOf(server, { workedOn: '2024-01-10' });
  const { body: kept } = must(await writeLine(server, 'ha.ttt', hidden, secret));
  await submitAgain(server, 'ha.ttt', kept.entry.workDayId, '2024-01-10');
  const written = must(await writeLine(server, 'ha.ttt', lineOf(server), entry));
  must(await ha.put(`/api/meetings/${meeting}`, meetingFor(server, ['bao'])));
  const line = { weekday: null, productCode: '', title: 'Trực', note: '', minutes: 60 };
  const shared = { name: 'Ngày trực', kind: 'day', lines: [line], version: 0 };
  must(await ha.put(`/api/work-templates/${template}`, shared));
  const [output = ''] = handedIn.outputIds;
  const proof = newId();
  const sent = await sendFile(ha, `/api/outputs/${output}/files/${proof}`, pdfOf('x'), 'Minh chứng.pdf');
  must(sent);
  const evidence = await server.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow();
  return {
    '/cadres/:cadreId': cadreIds.ha,
    '/work-days/:id': written.body.entry.workDayId,
    '/work-entries/:id': entry,
    '/secret-lines/:id': secret,
    '/meetings/:id': meeting,
    '/unit-templates/:unit': server.fixture.unitIds.ccvc,
    '/work-templates/:id': template,
    '/day-reviews/:id': handedIn.id,
    [TO_ACCEPT]: toAccept.id,
    [DAY_VERSION]: `${toAccept.version}`,
    '/outputs/:id': output,
    '/outputs/:id/files/:fileId': proof,
    '/outputs/:id/evidence/:evidenceId': evidence.id,
  };
}

async function givenToHa(server: TestServer) {
  const [ha, an] = [server.as('ha.ttt'), server.as('an.nth')];
  const { unitIds } = server.fixture;
  const [task, plan, recurrence, proposal, asking, file] = Array.from({ length: 6 }, () => newId());
  must(await giveTask(server, 'an.nth', taskFor(server), task));
  must(await sendFile(an, `/api/tasks/${task}/files/${file}`, pdfOf('y'), 'Kế hoạch.pdf'));
  must(
    await an.put(`/api/task-plans/${plan}`, { unitId: unitIds.ccvc, period: '2024-02', title: 'Tháng 2' }),
  );
  const often = {
    ...{ cadreId: server.fixture.cadreIds.ha, unitId: unitIds.ccvc, proposedName: '' },
    ...{ productId: server.fixture.productIds.staff[0] ?? null, coefficientMilli: null, quantity: 1 },
    ...{ title: 'Báo cáo tuần', quality: '', basisKind: '', basis: '', every: 'week', dueDay: 5 },
    ...{ fromOn: '2024-01-15', toOn: null, version: 0 },
  };
  must(await an.put(`/api/task-recurrences/${recurrence}`, often));
  must(await ha.put(`/api/proposals/${proposal}`, proposalFor(server)));
  must(await ha.put(`/api/work-requests/${asking}`, { unitId: unitIds.ccvc, text: 'Tôi đã xong việc' }));
  return {
    '/tasks/:id': `${task}`,
    '/tasks/:id/files/:fileId': `${file}`,
    '/task-plans/:id': `${plan}`,
    '/task-recurrences/:id': `${recurrence}`,
    '/proposals/:id': `${proposal}`,
    '/work-requests/:id': `${asking}`,
  };
}

async function postsOfHa(server: TestServer) {
  const [leave, request, transfer] = Array.from({ length: 3 }, () => newId());
  const days = { fromOn: '2024-01-15', toOn: '2024-01-16', kind: 'annual', isHalf: false };
  must(await server.as('ha.ttt').put(`/api/leave-requests/${request}`, { ...days, reason: '' }));
  const taken = { ...days, fromOn: '2024-01-22', toOn: '2024-01-22', version: 0 };
  must(await server.as('phuc.nv').put(`/api/cadres/CB-HA/leave/${leave}`, taken));
  must(await server.as('phuc.nv').put(`/api/transfers/${transfer}`, transferOf(server)));
  const { assignmentIds, accountIds } = server.fixture;
  return {
    '/leave-requests/:id': `${request}`,
    '/cadres/:code/leave/:id': `${leave}`,
    '/transfers/:id': `${transfer}`,
    '/assignments/:id': assignmentIds.ha,
    '/cadres/:code/assignments/:id': assignmentIds.ha,
    '/accounts/:id': accountIds.ha,
    '/headships/:id': await headshipOf(server),
    '/delegations/:id': await delegationOf(server),
  };
}

async function headshipOf({ db, fixture: { cadreIds } }: TestServer): Promise<string> {
  const found = db.selectFrom('headship').select('id').where('cadreId', '=', cadreIds.an);
  return (await found.executeTakeFirstOrThrow()).id;
}

async function delegationOf({ db, fixture: { cadreIds } }: TestServer): Promise<string> {
  const found = db.selectFrom('delegation').select('id').where('toCadreId', '=', cadreIds.duyen);
  return (await found.executeTakeFirstOrThrow()).id;
}

async function ofTheOffice(server: TestServer) {
  const { id: scheme } = await openDraft(server);
  const { fileId } = await server.db.selectFrom('scheme_file').select('fileId').executeTakeFirstOrThrow();
  const [edition, wrong] = [newId(), newId()];
  await addDay(server.db, { ...accepted(server), lines: [{ minutes: 480 }] });
  await sumUp(server.db, '2023-12', '2024-01');
  const closing = newId();
  const closed = { month: '2023-12', unit: 'SNV', undecided: 0 };
  must(await server.as('phuc.nv').put(`/api/closings/${closing}`, closed));
  must(await server.as('phuc.nv').put(`/api/report-editions/${edition}`, { period: '2023-12', unit: 'SNV' }));
  must(
    await server.as('phuc.nv').post('/api/disqualifiers', {
      ...{ id: wrong, cadre: 'CB-HA', kind: 'discipline', happenedOn: '2024-01-05' },
      ...{ fact: 'Khiển trách', document: '5/QĐ-SNV' },
    }),
  );
  return {
    '/schemes/:id': scheme,
    '/schemes/:id/files/:fileId': `${fileId}`,
    '/report-editions/:id': edition,
    '/closings/:id': closing,
    '/findings/:id': await addFinding(server),
    '/disqualifiers/:id': wrong,
  };
}

/** Hà's accepted day of a month that is closed. */
const accepted = ({ fixture: { cadreIds, unitIds, positionIds } }: TestServer) => ({
  ...{ cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff },
  ...({ day: '2023-12-20', state: 'accepted' } as const),
});

/** What a check saw of Hà, which she has looked at. */
async function addFinding({ db, fixture }: TestServer): Promise<string> {
  const id = newId();
  const at = '2024-01-09T02:00:00.000Z';
  const { id: settingsId } = await inTransaction(db, (trx) => editionInForce(trx, at));
  const whose = { subjectKind: 'cadre', subjectId: fixture.cadreIds.ha, cadreId: fixture.cadreIds.ha };
  const seen = {
    state: 'open',
    foundAt: at,
    headFromOn: '2024-01-10',
    seenAt: at,
    changedAt: at,
    version: 1,
  };
  const what = { month: '2024-01', rule: 'adhoc-heavy', severity: 'look', entryIds: '[]', lineCount: 0 };
  const params = JSON.stringify({ share: 900, minutes: 400, of: 440 });
  await db
    .insertInto('finding')
    .values({ id, ...whose, unitId: fixture.unitIds.ccvc, settingsId, params, ...what, ...seen })
    .execute();
  return id;
}

function fieldsOf({ fixture }: TestServer, ids: Record<string, string>): Fields {
  const { cadreIds, unitIds, positionIds, productIds } = fixture;
  return {
    ...{ cadreId: cadreIds.ha, fromCadreId: cadreIds.an, toCadreId: cadreIds.bao, headCadreId: null },
    ...{ cadreIds: [cadreIds.bao], collaboratorIds: [], unitId: unitIds.ccvc, bodyId: unitIds.stc },
    ...{ unit: 'SNV-CCVC', unitCode: 'SNV-CCVC', cadre: 'CB-HA', code: 'CB-HA', parent: 'SNV', body: 'SNV' },
    ...{ positionId: positionIds.staff, productId: productIds.staff[0] ?? null, taskId: ids['/tasks/:id'] },
    ...{
      on: '2024-01-15',
      fromOn: '2024-01-15',
      toOn: '2024-01-31',
      dueOn: '2024-01-19',
      openedOn: '2024-01-08',
    },
    ...{ workedOn: '2024-01-12', happenedOn: '2024-01-05', untilOn: '2024-01-19', targetOn: '2024-03-31' },
    ...{ decidedOn: '2024-01-10', datedOn: null, documentOn: null, lastOn: '2024-01-31', day: '2024-01-12' },
    ...{
      month: '2024-01',
      period: '2024-01',
      upTo: '2024-01-12T03:00:00.000Z',
      hour: '16:45',
      from: '2024-01',
    },
    ...{
      version: 1,
      minutes: 60,
      quantity: 1,
      reason: 'Rà soát lại',
      words: 'Rà soát lại',
      url: 'https://a.vn/b',
    },
    ...{ checkId: newId(), ofCheckId: newId(), competencyId: newId(), fromTaskId: ids['/tasks/:id'] },
    ...{ taskIds: [ids['/tasks/:id']], closingId: ids['/closings/:id'] },
    ...{
      dayToAccept: { workDayId: ids[TO_ACCEPT], version: Number(ids[DAY_VERSION]) },
      workDayId: ids['/day-reviews/:id'],
      outputId: ids['/outputs/:id'],
      assignmentId: fixture.assignmentIds.ha,
    },
    ...{ number: '5/QĐ', decision: '5/QĐ', document: '5/QĐ', documentNumber: '', username: 'nguoi.moi' },
    ...{ year: 2026, edition: 1, email: '', pin: '258014', weeklyPattern: null, dailyMinutes: 480 },
    ...{
      proposedName: '',
      coefficientMilli: null,
      basisKind: '',
      basis: '',
      requestId: null,
      campaignId: null,
    },
  };
}
