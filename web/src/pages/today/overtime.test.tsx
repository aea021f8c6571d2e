import { addDay, openTestServer, sumUp } from '@so-viec/server/testing';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { submitDay } from '@so-viec/server/testing/submitted-day';
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

/** Hà with 39 hours of overtime in January: nine days of 12 hours, one of 11. */
async function serverWithLongDays() {
  const server = await openTestServer();
  const { db, fixture } = server;
  const ha = { cadreId: fixture.cadreIds.ha, unitId: fixture.unitIds.ccvc };
  for (let day = 15; day <= 26; day++) {
    if (day === 20 || day === 21) continue;
    const lines = [{ minutes: day === 26 ? 660 : 720 }];
    await addDay(db, {
      ...{ ...ha, positionId: fixture.positionIds.staff, state: 'accepted', lines },
      day: `2024-01-${day}`,
    });
  }
  await sumUp(db, '2024-01');
  return server;
}

describe('overtime above 40 hours a month', () => {
  test('is told with its figures on the day that brings it there', async () => {
    const server = await serverWithLongDays();
    await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 480 }));
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    await screen.findByText('Đủ giờ chuẩn');
    expect(screen.queryByText(/làm thêm, quá mức/)).toBeNull();
    await writeLine(server, 'ha.ttt', lineOf(server, { minutes: 90, ordinal: 1, output: null }));
    await act(() => app.refetch());
    const note = await screen.findByText(/làm thêm, quá mức/);
    expect(note.textContent).toMatch(
      /^Tính cả ngày này, tháng 01\/2024 có 40 giờ 30 phút làm thêm, quá mức 40 giờ một tháng\. /,
    );
    expect(note.textContent).not.toMatch(/năm/);
  });

  test('is marked beside the month for the reviewer, with the year unmarked', async () => {
    const server = await serverWithLongDays();
    const { id } = await submitDay(server, 'ha.ttt', [{ minutes: 600 }], { basis: 'Giám đốc yêu cầu' });
    app = await openApp(`/duyet?ngay=${id}`, { as: 'an.nth', server });
    const month = await screen.findByText('Làm thêm trong tháng');
    expect(month.parentElement?.textContent).toBe('Làm thêm trong thángquá mức 40 giờ41:00');
    const year = screen.getByText('Làm thêm trong năm 2024');
    expect(year.parentElement?.textContent).toBe('Làm thêm trong năm 2024mức nhắc 200 giờ41:00');
  });
});
