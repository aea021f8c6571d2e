import { addCadre, addDay, addPost, openTestServer, sumUp, type TestServer } from '@so-viec/server/testing';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

/** Beside the five of the unit. */
const MORE = 70;
let server: TestServer;
let app: TestApp;

beforeEach(async () => {
  server = await openTestServer();
  const { db, fixture } = server;
  const post = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  for (let nth = 0; nth < MORE; nth++) {
    const cadreId = await addCadre(db, `Lý Văn Số ${String.fromCharCode(97 + (nth % 26))}${nth}`);
    await addPost(db, { ...post, cadreId, fromOn: '2024-01-01' });
    if (nth === 0) await addDay(db, { ...post, cadreId, day: '2024-01-08', lines: [{ minutes: 90 }] });
  }
  await sumUp(db, '2024-01', '2024-01');
});
afterEach(() => app.close());

const rows = async () => within(await screen.findByRole('table')).findAllByRole('rowheader');

/** Those of people, without the sum at the foot. */
async function people(): Promise<number> {
  return (await rows()).filter((row) => !row.textContent?.startsWith('Cộng')).length;
}

describe.each(['people', 'year'])('a long list of %s', (tab) => {
  const open = async (more = '') => {
    app = await openApp(`/tong-hop?month=2024-01&unit=SNV-CCVC&tab=${tab}${more}`, { as: 'thu.dt', server });
    await screen.findByRole('table');
  };

  test('begins with fifty and shows the others at a press, which the address keeps', async () => {
    await open();
    expect(await people()).toBe(50);
    expect((await rows()).at(-1)?.textContent).toBe('Cộng 75 người');
    fireEvent.click(screen.getByRole('button', { name: 'Xem 25 dòng còn lại' }));
    await waitFor(async () => expect(await people()).toBe(75));
    expect(screen.queryByRole('button', { name: /^Xem.*còn/ })).toBeNull();
    expect(window.location.search).toContain('so-dong=75');
  });

  test('is whole on paper, and as before on the screen', async () => {
    await open();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(await people()).toBe(75);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(await people()).toBe(50);
  });

  test('finds somebody by words of the name in any order, and takes away what stands there', async () => {
    await open();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Tìm theo tên, mã' }), {
      target: { value: 'bao pham' },
    });
    await waitFor(async () =>
      expect((await rows()).map((row) => row.textContent)).toEqual(['Phạm Quốc Bảo']),
    );
    expect(window.location.search).toContain('q=bao+pham');
    const [file] = await screen.findAllByRole('link', { name: 'Xuất CSV' });
    const text = await (await app.browser.raw(file?.getAttribute('href') ?? '')).text();
    expect(text).toContain('Phạm Quốc Bảo');
    expect(text).not.toContain('Lý Văn Số');
  });

  test('says that nobody is called so, and keeps the words', async () => {
    await open('&q=khong+ai');
    expect(await screen.findByText(/^Không thấy ai có “khong ai”/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('khong ai');
  });
});

test('who has days without a log begins with fifty too', async () => {
  app = await openApp('/tong-hop?month=2024-01&unit=SNV-CCVC&tab=missing', { as: 'thu.dt', server });
  expect(await rows()).toHaveLength(50);
  fireEvent.click(screen.getByRole('button', { name: /^Xem \d+ dòng còn lại$/ }));
  await waitFor(async () => expect((await rows()).length).toBeGreaterThan(70));
});

test('somebody is found among those who have days without a log, named with their body', async () => {
  app = await openApp('/tong-hop?month=2024-01&tab=missing', { as: 'thu.dt', server });
  fireEvent.change(await screen.findByRole('searchbox', { name: 'Tìm theo tên, mã' }), {
    target: { value: 'bao pham' },
  });
  await waitFor(async () => expect((await rows()).map((row) => row.textContent)).toEqual(['Phạm Quốc Bảo']));
  expect(screen.getByRole('row', { name: /Phòng Công chức, viên chức ?Sở Nội vụ/ })).toBeTruthy();
  cleanup();
  app = await openApp('/tong-hop?month=2024-01&tab=missing&unit=SNV-CCVC&q=bao+pham', {
    as: 'thu.dt',
    server,
  });
  await rows();
  expect(screen.getByRole('row', { name: /^Phạm Quốc Bảo/ }).textContent).not.toContain('Sở Nội vụ');
});

describe('the foot of each sheet of paper', () => {
  const foot = () => document.documentElement.style.getPropertyValue('--paper-foot');

  test('says unit, month and that it is provisional, as long as the month is on the screen', async () => {
    app = await openApp('/tong-hop?month=2024-01&unit=SNV-CCVC', { as: 'thu.dt', server });
    await waitFor(() =>
      expect(foot()).toMatch(/^"Phòng Công chức, viên chức, tháng 01\/2024, tạm tính, đến/),
    );
    expect(foot()).toMatch(/Trang " counter\(page\) " \/ " counter\(pages\)$/);
    cleanup();
    expect(foot()).toBe('');
  });
});
