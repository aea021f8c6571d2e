import { expect } from '@playwright/test';
import { seeFebruary } from '@so-viec/server/testing/findings';
import { type JourneyServer, openJourneyServer } from '@so-viec/server/testing/journey';
import { violationsOn } from './browser/axe.ts';
import { test } from './journey.ts';
import { openAs } from './people.ts';

let server: JourneyServer;
test.beforeAll(async () => {
  server = await openJourneyServer('sqlite');
  await seeFebruary(server);
});
test.afterAll(() => server.close());

test('a signal is seen by its person, answered, and closed by the head', async ({ browser }) => {
  const head = await openAs(browser, server, 'an.nth');
  await head.goto('/tin-hieu?thang=2024-02&xem=unit');
  await expect(head.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(head.getByText('Trần Thị Thu Hà')).toHaveCount(0);

  const person = await openAs(browser, server, 'ha.ttt');
  await person.goto('/hom-nay');
  await person.getByRole('link', { name: /dấu hiệu chờ bạn trả lời/ }).click();
  await person.getByRole('link', { name: /Nhiều việc ngoài danh mục/ }).click();
  await expect(person.getByRole('heading', { name: 'Nhiều việc ngoài danh mục' })).toBeVisible();
  expect(await violationsOn(person)).toEqual([]);
  await person.keyboard.press('t');
  await person.getByLabel('Vì sao như vậy').fill('Phục vụ đoàn kiểm tra của tỉnh');
  await person.keyboard.press('Control+Enter');
  await expect(person.getByText('Trần Thị Thu Hà trả lời')).toBeVisible();

  await head.reload();
  await head.getByRole('link', { name: /Nhiều việc ngoài danh mục/ }).click();
  await expect(head.getByText('Phục vụ đoàn kiểm tra của tỉnh')).toBeVisible();
  expect(await violationsOn(head)).toEqual([]);
  await head.keyboard.press('1');
  await head.getByLabel('Lý do khép lại').fill('Đúng là việc đột xuất, có văn bản');
  await head.keyboard.press('Control+Enter');
  await expect(head.getByText('Đã khép (1)')).toBeVisible();

  const committee = await openAs(browser, server, 'thu.dt');
  await committee.goto('/tin-hieu?thang=2024-02');
  await expect(committee.getByRole('row', { name: /Nhiều việc ngoài danh mục/ })).toContainText('1');
  expect(await violationsOn(committee)).toEqual([]);
});
