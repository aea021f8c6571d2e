import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { field, foot, openEmptyToday, pickWork, press, type } from '../../testing/day.ts';
import type { TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

type Saved = {
  entries: {
    productName: string | null;
    minutes: number;
    state: string;
    outputs: { name: string; documentNumber: string; quantity: number }[];
  }[];
};
const savedLines = async () => (await app.browser.get<Saved>('/api/work-days/2024-01-12')).body.entries;

test('a line typed as one sentence is taken apart before the eyes, then with the work', async () => {
  app = await openEmptyToday();
  type('Việc theo vị trí việc làm', 'to trinh 1h30 xong 58/SNV-CCVC');
  const parts = await screen.findByText('Điền thêm:');
  expect([...parts.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual([
    '1:30',
    'số 58/SNV-CCVC',
    'Hoàn thành',
  ]);
  expect(field('Thời gian').value).toBe('');
  press('Enter');
  expect(field('Việc theo vị trí việc làm').value).toBe('Tờ trình bổ nhiệm');
  expect(field('Thời gian').value).toBe('1:30');
  await waitFor(() => expect(foot()).toMatch(/Đã lưu 1 dòng/));
  expect(await savedLines()).toMatchObject([
    {
      productName: 'Tờ trình bổ nhiệm',
      minutes: 90,
      state: 'done',
      outputs: [{ name: 'Tờ trình bổ nhiệm', documentNumber: '58/SNV-CCVC', quantity: 1 }],
    },
  ]);
});

test('a sentence about work under way opens work of many days', async () => {
  app = await openEmptyToday();
  pickWork('tham dinh 2 tiếng chưa xong');
  expect(field('Trạng thái').value).toBe('under-way');
  expect(field('Thời gian').value).toBe('2:00');
});

test('what is not understood stays in the words that are looked up', async () => {
  app = await openEmptyToday();
  type('Việc theo vị trí việc làm', 'Đón đoàn 1h, tiễn đoàn 2h');
  expect(await screen.findByText(/Ghi là việc phát sinh “Đón đoàn 1h, tiễn đoàn 2h”/)).toBeDefined();
  expect(screen.queryByText('Điền thêm:')).toBeNull();
});
