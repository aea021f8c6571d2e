import { expect, type Page } from '@playwright/test';
import { addDay, sumUp } from '@so-viec/server/testing';
import { openJourneyServer } from '@so-viec/server/testing/journey';
import { test } from './journey.ts';
import { openAs } from './people.ts';

/** What the summary of January says of a unit: people, person-days and hours. */
async function figuresOf(page: Page, unit: string) {
  const answer = page.waitForResponse((r) => r.url().includes(`/api/summary/2024-01?unit=${unit}`));
  await page.goto(`/tong-hop?month=2024-01&unit=${unit}`);
  const { figures } = await (await answer).json();
  return [figures.headcount, figures.personDays, figures.minutes / 60];
}

// On one database: the tests of the server walk the same ways on both.
for (const kind of ['sqlite'] as const) {
  test(`a person moved on the 15th counts in both units by days (${kind})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const server = await openJourneyServer(kind);
    const { cadreIds, unitIds, positionIds } = server.fixture;
    const ha = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff } as const;
    for (const day of ['2024-01-11', '2024-01-12', '2024-01-16']) {
      await addDay(server.db, { ...ha, day, state: 'accepted', lines: [{ minutes: 480 }] });
    }
    await sumUp(server.db, '2024-01');
    const admin = await openAs(browser, server, 'vinh.dq');
    const committee = await openAs(browser, server, 'thu.dt');

    await test.step('before, all of January stands in the old unit', async () => {
      expect(await figuresOf(committee, 'SNV-CCVC')).toEqual([5, 110, 24]);
      expect(await figuresOf(committee, 'STC')).toEqual([2, 44, 0]);
    });

    await test.step('the person is found without tone marks and moved', async () => {
      await admin.goto('/can-bo');
      await admin.getByLabel('Tìm theo tên, mã, tên đăng nhập').fill('thu ha');
      await expect(admin.getByText('1 người')).toBeVisible();
      await admin.getByRole('link', { name: 'Trần Thị Thu Hà' }).click();
      await admin.getByRole('link', { name: /^Chuyển đơn vị/ }).click();
      await admin.getByLabel('Từ ngày').fill('15/01/2024');
      await admin.getByLabel('Đơn vị', { exact: true }).fill('tai chinh');
      await admin.getByRole('option', { name: /Sở Tài chính/ }).click();
      await admin.getByLabel('Vị trí việc làm').fill('ngan sach');
      await admin.getByRole('option', { name: /ngân sách/ }).waitFor();
      await admin.keyboard.press('Enter');
      await admin.getByRole('button', { name: 'Lưu' }).click();
      await expect(admin.getByText('Từ 01/01/2023 đến 14/01/2024')).toBeVisible();
      await expect(admin.getByText('Sở Tài chính: 13 ngày công')).toBeVisible();
    });

    await test.step('afterwards each unit has its own days, the province as many as before', async () => {
      expect(await figuresOf(committee, 'SNV-CCVC')).toEqual([5, 97, 16]);
      expect(await figuresOf(committee, 'STC')).toEqual([3, 57, 8]);
      expect(await figuresOf(committee, 'TINH')).toEqual([11, 242, 24]);
    });

    await test.step('the person logs for the new unit, and the hours stand there', async () => {
      server.setNow('2024-01-16T09:42:11.123Z');
      const page = await openAs(browser, server, 'ha.ttt');
      await expect(page.getByText(/Sở Tài chính/).first()).toBeVisible();
      await addDay(server.db, {
        ...{ cadreId: cadreIds.ha, unitId: unitIds.stc, positionId: positionIds.finance },
        ...{ day: '2024-01-15', state: 'accepted', lines: [{ minutes: 420 }] },
      });
      await sumUp(server.db, '2024-01');
      const again = await openAs(browser, server, 'thu.dt');
      expect(await figuresOf(again, 'SNV-CCVC')).toEqual([5, 97, 16]);
      expect(await figuresOf(again, 'STC')).toEqual([3, 57, 15]);
    });
    await server.close();
  });
}
