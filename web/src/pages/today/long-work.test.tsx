import { newId } from '@so-viec/shared/id/uuidv7';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { button, field, foot, lines, openEmptyToday, pickWork, press, type } from '../../testing/day.ts';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

type Line = { taskId: string | null; state: string; minutes: number; unitId: string; productName: string };
const saved = async (day: string) =>
  (
    await app.browser.get<{ entries: Line[]; days: { unitId: string; state: string }[] }>(
      `/api/work-days/${day}`,
    )
  ).body;

async function nextDay(): Promise<void> {
  const { server } = app;
  server.setNow('2024-01-15T09:42:00.000Z');
  cleanup();
  app = await openApp('/hom-nay', { as: 'ha.ttt', server });
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
}

describe('work of many days', () => {
  async function begun(): Promise<Line> {
    app = await openEmptyToday();
    pickWork('ke hoach');
    type('Thời gian', '2');
    type('Sản phẩm', 'Kế hoạch năm');
    type('Số lượng', '3');
    fireEvent.change(field('Trạng thái'), { target: { value: 'under-way' } });
    press('Escape');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    const [line] = (await saved('2024-01-12')).entries;
    if (!line) throw new Error('nothing was saved');
    expect(line.state).toBe('under-way');
    await nextDay();
    return line;
  }

  test('is offered first, says what went into it, and is delivered by its last line', async () => {
    const line = await begun();
    await waitFor(() => {
      press('ArrowDown');
      expect(document.querySelector('[role=option]')?.textContent).toContain('đã ghi 2:00 trong 1 ngày');
    });
    fireEvent.click(document.querySelector('[role=option]') as HTMLElement);
    expect((field('Trạng thái') as unknown as HTMLSelectElement).value).toBe('under-way');
    type('Thời gian', '3');
    // What is planned is named, and counted only once it is there.
    expect(field('Sản phẩm').value).toBe('Kế hoạch năm');
    expect(field('Số lượng').value).toBe('');
    fireEvent.change(field('Trạng thái'), { target: { value: 'done' } });
    expect(field('Số lượng').value).toBe('3');
    press('Escape');
    await waitFor(async () =>
      expect((await saved('2024-01-15')).entries).toMatchObject([{ taskId: line.taskId, state: 'done' }]),
    );
    const { body } = await app.browser.get<{ openTasks: unknown[] }>('/api/work-days/2024-01-15/suggestions');
    expect(body.openTasks).toEqual([]);
  });

  test('goes on in a copy of the day', async () => {
    const line = await begun();
    await waitFor(() => button('Chép ngày 12/01'));
    fireEvent.click(button('Chép ngày 12/01'));
    await waitFor(async () =>
      expect((await saved('2024-01-15')).entries).toMatchObject([
        { taskId: line.taskId, state: 'under-way' },
      ]),
    );
  });
});

describe('somebody with two posts', () => {
  async function openWithTwoPosts() {
    app = await openApp('/them', { as: 'ha.ttt' });
    const { db, fixture } = app.server;
    await db
      .insertInto('assignment')
      .values({
        id: newId(),
        cadreId: fixture.cadreIds.ha,
        unitId: fixture.unitIds.stc,
        positionId: fixture.positionIds.finance,
        kind: 'concurrent',
        title: 'Kiêm nhiệm',
        fromOn: '2023-01-01',
        toOn: null,
        dailyMinutes: 480,
        hasDutyToLog: 1,
        weeklyPattern: null,
        version: 1,
      })
      .execute();
    const { server } = app;
    cleanup();
    app = await openApp('/hom-nay', { as: 'ha.ttt', server });
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('combobox'));
    await waitFor(() => {
      press('ArrowDown');
      expect(document.querySelectorAll('[role=option]').length).toBeGreaterThan(3);
    });
    press('Escape');
  }

  test('finds the work of both; choosing it chooses the post, and both days are submitted', async () => {
    await openWithTwoPosts();
    const { unitIds } = app.server.fixture;
    pickWork('du toan');
    type('Thời gian', '1');
    press('Enter');
    press('Enter');
    pickWork('to trinh');
    type('Thời gian', '2');
    press('Enter', { ctrlKey: true });
    await waitFor(async () =>
      expect((await saved('2024-01-12')).days.map(({ state }) => state)).toEqual(['submitted', 'submitted']),
    );
    const { entries } = await saved('2024-01-12');
    expect(entries.map(({ unitId, minutes }) => [unitId, minutes])).toEqual(
      expect.arrayContaining([
        [unitIds.stc, 60],
        [unitIds.ccvc, 120],
      ]),
    );
  });

  test('moves a saved line of shared work to the other post', async () => {
    await openWithTwoPosts();
    const { unitIds } = app.server.fixture;
    pickWork('hop');
    type('Thời gian', '1');
    press('Escape');
    await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
    fireEvent.click(document.querySelector('[data-column="note"][role="gridcell"]') as HTMLElement);
    const post = screen.getByLabelText<HTMLSelectElement>('Ghi cho');
    fireEvent.change(post, { target: { value: post.options[1]?.value } });
    press('Escape');
    await waitFor(async () =>
      expect((await saved('2024-01-12')).entries.map(({ unitId }) => unitId)).toEqual([unitIds.stc]),
    );
    expect(lines()).toHaveLength(1);
  });
});
