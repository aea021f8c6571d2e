import { inTransaction, raiseChangeCounter, rebuildFigures } from '@so-viec/db';
import { FIXTURE_HASH, insertRows, rowsFor } from '@so-viec/db/testing';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import { editionInForce } from '../../finding/settings/settings-in-force.ts';
import { openTestServer, type TestServer } from '../index.ts';
import type { Drawn, Row } from './plain-model.ts';

const AT = '2023-01-01T00:00:00.000Z';
const TODAY_ON = { fromOn: '2023-01-01', toOn: null };
/** What is over ended on Wednesday: its work is of that week too. */
const OVER_ON = { fromOn: '2023-01-01', toOn: '2024-01-03' };
const spanOf = (isOver: boolean) => (isOver ? OVER_ON : TODAY_ON);

const two = (number: number) => `${number}`.padStart(2, '0');
export const usernameOf = (account: number) => `nguoi.${two(account)}`;
export const codeOf = (person: number) => `CBP${two(person)}`;
export const nameOf = (person: number) => `Người Số ${two(person)}`;
/** Stands in every text of somebody's work in a unit, and nowhere else. */
export const markOf = ({ person, unit }: Row) => `R${two(person)}x${two(unit)}`;

export interface Planted {
  server: TestServer;
  drawn: Drawn;
  /** Of which work each row is, by its id and kind. */
  ids: {
    days: Map<string, Row>;
    outputs: Map<string, Row>;
    tasks: Map<string, Row>;
    findings: Map<string, Row>;
  };
  cadreIds: string[];
  unitIds: string[];
  unitCodes: string[];
}

/** A server whose organisation is the drawn one, with that of the fixture below its top; everybody wrote in each of their units. */
export async function plantOrganisation(drawn: Drawn): Promise<Planted> {
  const server = await openTestServer();
  const made = (count: number) => Array.from({ length: count }, () => newId());
  const unitIds = made(drawn.parents.length);
  const cadreIds = made(drawn.people);
  const accountIds = made(drawn.people + drawn.outsiders);
  const planted: Planted = {
    ...{ server, drawn, cadreIds, unitIds, unitCodes: unitIds.map((_, unit) => `DV${two(unit)}`) },
    ids: { days: new Map(), outputs: new Map(), tasks: new Map(), findings: new Map() },
  };
  await insertRows(server.db, organisationRows(planted, accountIds));
  await insertRows(server.db, workRows(planted));
  await plantRest(planted, accountIds);
  return planted;
}

function organisationRows({ server, drawn, ...ids }: Planted, accountIds: string[]) {
  const { unitIds, cadreIds } = ids;
  const place = { block: 'government', documentStyle: 'state', weeklyPattern: null, decision: null };
  const unit_version = drawn.parents.map((parent, unit) => ({
    ...{ id: newId(), unitId: unitIds[unit] ?? '', ...place, fromOn: '2020-01-01', toOn: null },
    ...{
      name: `Đơn vị ${unit}`,
      nameFold: `don vi ${unit}`,
      parentId: parent === null ? null : (unitIds[parent] ?? ''),
    },
    ...{ level: drawn.bodies.has(unit) ? 'body' : 'division', isBody: drawn.bodies.has(unit) ? 1 : 0 },
  }));
  const cadre = cadreIds.map((id, person) => ({
    ...{ id, code: codeOf(person), fullName: nameOf(person), nameFold: `nguoi so ${two(person)}` },
    ...{ nameSort: `${two(person)}`, kind: 'civil-servant', email: null, createdAt: AT, version: 1 },
  }));
  const account = accountIds.map((id, one) => ({
    ...{ id, username: usernameOf(one), displayName: usernameOf(one), cadreId: cadreIds[one] ?? null },
    ...{ passwordHash: FIXTURE_HASH, disabledAt: null, mustChangePassword: 0, createdAt: AT, version: 1 },
  }));
  const terms = { title: '', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: 1, version: 1 };
  const assignment = drawn.posts.map(({ person, unit, kind, isOver }) => {
    const goesOn =
      !isOver && kind === 'primary' && drawn.posts.some((one) => one.person === person && one.isOver);
    const span = goesOn ? { fromOn: '2024-01-04', toOn: null } : spanOf(isOver);
    const of = { cadreId: cadreIds[person] ?? '', unitId: unitIds[unit] ?? '', kind };
    return { id: newId(), ...of, positionId: server.fixture.positionIds.staff, ...terms, ...span };
  });
  const headship = drawn.headships.map(({ person, unit, kind, isOver }) => {
    return {
      id: newId(),
      cadreId: cadreIds[person] ?? '',
      unitId: unitIds[unit] ?? '',
      kind,
      ...spanOf(isOver),
    };
  });
  const unit = unitIds.map((id, one) => ({ id, code: ids.unitCodes[one] ?? '', createdAt: AT }));
  return { unit, unit_version, cadre, account, assignment, headship };
}

/** Each has handed in a day in each unit they are or were in, with a line, its product and work that was given. */
function workRows({ server, drawn, ids, cadreIds, unitIds }: Planted) {
  const rows = rowsFor(server.fixture);
  const all = drawn.posts.map((post) => {
    const whose = { cadreId: cadreIds[post.person] ?? '', unitId: unitIds[post.unit] ?? '' };
    const on = post.isOver ? '2024-01-03' : '2024-01-10';
    const day = rows.day('ha', 'ccvc', on, { ...whose, state: 'submitted' });
    const mark = markOf(post);
    const line = rows.line(day, { note: mark });
    const output = rows.output(day, { name: mark });
    const given = {
      origin: 'assigned',
      title: mark,
      assignerId: server.fixture.cadreIds.khanh,
      stepCount: 1,
    };
    const task = rows.task('ha', 'ccvc', { ...whose, ...given });
    ids.days.set(day.id, post);
    ids.outputs.set(output.id, post);
    ids.tasks.set(task.id, post);
    return { day, line, output, task };
  });
  return {
    work_day: all.map(({ day }) => day),
    work_entry: all.map(({ line }) => line),
    output: all.map(({ output }) => output),
    output_entry: all.map(({ output, line }) => ({ outputId: output.id, entryId: line.id })),
    task: all.map(({ task }) => task),
  };
}

async function plantRest(
  { server: { db, fixture }, drawn, ids, cadreIds, unitIds }: Planted,
  accountIds: string[],
) {
  const delegation = drawn.delegations.map(({ unit, from, to, isOver }) => ({
    ...{ id: newId(), unitId: unitIds[unit] ?? '', toCadreId: cadreIds[to] ?? '', ...spanOf(isOver) },
    fromCadreId: from === null ? null : (cadreIds[from] ?? ''),
  }));
  const role_grant = drawn.roles.map(({ account, role, unit, isOver }) => ({
    ...{ id: newId(), accountId: accountIds[account] ?? '', role, ...spanOf(isOver) },
    unitId: unit === null ? null : (unitIds[unit] ?? ''),
  }));
  const asked = {
    fromOn: '2024-01-15',
    toOn: '2024-01-15',
    kind: 'annual',
    isHalf: 0,
    state: 'asked',
    version: 1,
  };
  const leave_request = drawn.posts.map((post) => ({
    ...{ id: newId(), cadreId: cadreIds[post.person] ?? '', unitId: unitIds[post.unit] ?? '', ...asked },
    ...{ reason: markOf(post), askedAt: AT },
  }));
  await inTransaction(db, async (trx) => {
    if (delegation.length > 0) await trx.insertInto('delegation').values(delegation).execute();
    if (role_grant.length > 0) await trx.insertInto('role_grant').values(role_grant).execute();
    await trx.insertInto('leave_request').values(leave_request).execute();
    const settings = await editionInForce(trx, AT);
    const finding = drawn.posts.map((post) => {
      const [id, cadreId] = [newId(), cadreIds[post.person] ?? ''];
      ids.findings.set(id, post);
      const what = { month: '2024-01', rule: 'adhoc-heavy', severity: 'look', entryIds: '[]', lineCount: 0 };
      const when = {
        foundAt: AT,
        headFromOn: '2024-01-02',
        seenAt: AT,
        changedAt: AT,
        version: 1,
        state: 'open',
      };
      const params = JSON.stringify({ share: 900, minutes: 400, of: 440 });
      const whose = {
        subjectKind: 'cadre',
        subjectId: `${cadreId}`,
        cadreId,
        unitId: unitIds[post.unit] ?? '',
      };
      return { id, ...whose, ...what, ...when, params, settingsId: settings.id };
    });
    // One subject has one finding of a rule in a month.
    const once = [...new Map(finding.map((one) => [one.subjectId, one])).values()];
    for (const { id } of finding) if (!once.some((one) => one.id === id)) ids.findings.delete(id);
    await trx.insertInto('finding').values(once).execute();
    for (const accountId of accountIds) {
      const read = { id: newId(), accountId, edition: NOTICE_EDITION, at: AT };
      await trx.insertInto('notice_reading').values(read).execute();
      await trx.insertInto('first_day').values({ accountId, state: 'left', step: 0, at: AT }).execute();
    }
    await trx
      .updateTable('unit_version')
      .set({ parentId: unitIds[0] ?? null })
      .where('unitId', '=', fixture.unitIds.tinh)
      .execute();
    await rebuildFigures(trx, '2024-01', '2024-01');
    await raiseChangeCounter(trx);
  });
}
