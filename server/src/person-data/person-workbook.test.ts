import { type Fixture, openFixtureDatabase, rowsFor, scopeOf } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import exceljs from 'exceljs';
import { expect, it } from 'vitest';
import { openArchive } from '../import/read/archive.ts';
import { personFile } from './person-file.ts';
import { SECTION_TITLES, type SectionName } from './sections.ts';

const AT = '2024-01-12T18:30:00.000Z';
const DAY = '2024-01-12';

/** Something of all that a person may have, with codes, days and times in it. */
function filled(fixture: Fixture) {
  const { cadreIds, unitIds, positionIds, accountIds } = fixture;
  const cadreId = cadreIds.ha;
  const [accountId, unitId] = [accountIds.ha, unitIds.ccvc];
  const rows = rowsFor(fixture);
  const day = rows.day('ha', 'ccvc', DAY, { state: 'accepted' });
  const line = rows.line(day);
  const output = rows.output(day, { standing: 'accepted', degree: 100 });
  const task = rows.task('ha', 'ccvc', { dueOn: '2024-02-01' });
  const by = { at: AT, accountId, reason: '' };
  const span = { fromOn: DAY, toOn: DAY };
  const asked = { id: newId(), cadreId, unitId, ...span, kind: 'child-sick', isHalf: 1, reason: '' };
  const review = { id: newId(), cadreId, unitId, positionId: positionIds.staff, packId: 'nd335-2025' };
  const scored = { resultHundredths: 6825, generalHundredths: 2800, totalHundredths: 9625, kind: 'staff' };
  const finding = { id: newId(), cadreId, unitId, subjectKind: 'cadre', subjectId: cadreId, version: 1 };
  const settings = { id: newId(), edition: 1, settings: '{}', phrases: '[]', at: AT, reason: '' };
  const content = { id: newId(), day: DAY, reason: 'Thiếu số văn bản', name: '', title: '' };
  const lines = [{ weekday: null, productCode: 'CV', title: '', note: 'Soạn công văn', minutes: 90 }];
  const sent = { at: AT, tries: 1, nextAt: null, sentAt: AT, error: null, subject: 'Tuần', body: '' };
  const untold = { appealUntilOn: null, answerDueOn: null };
  return {
    work_day: [day],
    work_entry: [line],
    output: [output],
    task: [task],
    day_step: [{ id: newId(), workDayId: day.id, sequence: 1, kind: 'submission', ...by }],
    task_step: [{ id: newId(), taskId: task.id, sequence: 1, kind: 'due-moved', detail: '{}', ...by }],
    work_entry_revision: [
      {
        id: newId(),
        entryId: line.id,
        version: 1,
        kind: 'changed',
        content: '{"entry":{"minutes":30}}',
        ...by,
      },
    ],
    output_check: [
      { id: newId(), outputId: output.id, dayStepId: null, kind: 'cause-asked', degree: null, ...by },
    ].map((check) => ({ ...check, quantity: 1, deliveryId: null, ofCheckId: null, mark: null })),
    leave: [{ id: newId(), cadreId, ...span, kind: 'annual', isHalf: 1, half: 'morning', version: 1 }],
    leave_request: [{ ...asked, state: 'granted', askedAt: AT, version: 1 }],
    leave_request_step: [
      { id: newId(), requestId: asked.id, sequence: 1, kind: 'asked', leaveId: null, ...by },
    ],
    headship: [{ id: newId(), unitId, cadreId, kind: 'deputy', ...span }],
    review: [
      { ...review, ...scored, ...untold, period: '2026-Q1', state: 'approved', level: 'excellent' },
    ].map((one) => ({
      ...one,
      faults: 0,
      delays: 0,
      submittedAt: AT,
      approvedOn: DAY,
      createdAt: AT,
      version: 1,
    })),
    review_general: [{ reviewId: review.id, criterion: 'tasks-met', own: 250, authority: 225 }],
    finding_settings: [{ ...settings, accountId: null }],
    finding: [
      { ...finding, rule: 'over-hours', severity: 'look-first', settingsId: settings.id, params: '{}' },
    ].map((one) => ({
      ...{ ...one, month: '2024-01', entryIds: '[]', lineCount: 1, state: 'mending', foundAt: AT },
      ...{ headFromOn: DAY, seenAt: AT, changedAt: AT },
    })),
    role_grant: [{ id: newId(), accountId, role: 'personnel', unitId, ...span }],
    notice: [
      {
        id: newId(),
        cadreId,
        kind: 'day-returned',
        content: JSON.stringify(content),
        key: 'k',
        byName: '',
        at: AT,
        readAt: AT,
      },
    ],
    notice_choice: [{ cadreId, topic: 'assigned', onPage: 1, mail: 'at-once', push: 0, at: AT }],
    reminder: [{ id: newId(), cadreId, kind: 'press 2024-01', onDay: DAY, count: 3, at: AT, accountId }],
    mail: [{ id: newId(), key: 'k', kind: 'notice-daily', cadreId, toAddress: 'Ha@snv.vn', ...sent }],
    work_template: [
      {
        id: newId(),
        cadreId,
        unitId: null,
        kind: 'day',
        name: 'Ngày họp',
        lines: JSON.stringify(lines),
        at: AT,
      },
    ].map((one) => ({ ...one, removedAt: null, version: 1 })),
    account_reading: [{ accountId, text: 125, scheme: 'dark', contrast: 'more', motion: 'full', at: AT }],
    session: [
      { id: newId(), accountId, createdAt: AT, lastSeenAt: AT, endedAt: AT, userAgent: 'Firefox 140' },
    ],
    audit_event: [
      {
        id: newId(),
        at: AT,
        accountId: accountIds.an,
        act: 'person.read',
        object: 'cadre',
        objectId: cadreId,
      },
    ].map((one) => ({ ...one, outcome: 'done', detail: '{"what":"list","period":"2024-01"}' })),
  };
}

it('the workbook is in the words of its readers: no code, no day or time as they are kept', async () => {
  const { db, close, fixture } = await openFixtureDatabase();
  for (const [table, rows] of Object.entries(filled(fixture))) {
    await db
      .insertInto(table as 'mail')
      .values(rows as never)
      .execute();
  }
  const cadreId = fixture.cadreIds.ha;
  const of = { cadreId, accountIds: [fixture.accountIds.ha], scope: scopeOf({ cadreId }), isSelf: true };
  const made = { code: 'CB-HA', fullName: 'Hà', madeAt: AT, madeBy: 'Hà', today: DAY };
  const file = await personFile(db, { ...of, ...made, purpose: 'self' });
  await close();
  const sheets = await sheetsOf(file.content);
  const cells = Object.entries(sheets).flatMap(([sheet, rows]) =>
    rows.flatMap((row) => Object.entries(row).map(([column, value]) => ({ sheet, column, value }))),
  );
  const names = ['Tên đăng nhập', 'Trình duyệt', 'Gửi tới', 'Thư điện tử'];
  const isCode = ({ column, value }: (typeof cells)[number]) =>
    !names.includes(column) && value !== 'x' && /^[a-z]+([-. ][a-z]+)*$/i.test(value) && /^[a-z]/.test(value);
  expect(cells.filter(isCode)).toEqual([]);
  expect(cells.filter(({ value }) => /\d{4}-\d\d|\dT\d\d:|[{}[\]]/.test(value))).toEqual([]);
  const some = (name: SectionName) => sheets[SECTION_TITLES[name]]?.[0];
  expect(some('person')).toMatchObject({ Loại: 'Công chức' });
  expect(some('noticeReadings')).toMatchObject({ Bản: 'Số 2 năm 2027' });
  expect(some('daySteps')).toMatchObject({ Ngày: '12/01/2024', Loại: 'Trình', Lúc: '13/01/2024 01:30' });
  expect(some('reviews')).toMatchObject({ Kỳ: 'Quý I năm 2026', 'Tổng điểm': '96.25' });
  expect(some('notices')).toMatchObject({ Loại: 'Bị trả lại, chưa đạt' });
  expect(some('templates')).toMatchObject({ 'Các dòng': 'CV, Soạn công văn, 1,50 giờ' });
  expect(some('seenBy')).toMatchObject({
    'Thao tác': 'Xem trong danh sách phiếu đánh giá',
    'Chi tiết': 'tháng 01/2024',
    'Người làm': 'Nguyễn Thị Hồng Ân',
  });
  expect(Object.keys(sheets).length).toBeGreaterThan(25);
});

/** The rows of each sheet beneath their head, by the words of its columns; a number as the file keeps it. */
async function sheetsOf(content: Uint8Array): Promise<Record<string, Record<string, string>[]>> {
  const archive = await openArchive(content, () => undefined);
  const chunks: Buffer[] = [];
  for await (const chunk of archive.chunks('du-lieu.xlsx')) chunks.push(chunk);
  archive.close();
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.concat(chunks) as never);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const rows: string[][] = [];
      sheet.eachRow((row) =>
        rows.push(Array.from(row.values as unknown[], (value) => String(value ?? '')).slice(1)),
      );
      const head = rows.findIndex(([first]) => first === 'STT');
      const titles = rows[head] ?? [];
      const told = rows
        .slice(head + 1)
        .map((row) => Object.fromEntries(row.map((value, n) => [titles[n], value])));
      return [sheet.name, told];
    }),
  );
}
