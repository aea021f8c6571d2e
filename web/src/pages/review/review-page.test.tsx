import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { monthOf, REVIEW_NOW, reviewing } from '@so-viec/server/testing/reviewed-month';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
beforeEach(async () => {
  server = await openTestServer({ now: REVIEW_NOW });
  await monthOf(server).deliver('ha', 'ccvc', { findings: [{ kind: 'fault' }] });
});
afterEach(() => app.close());

const own = () => reviewing(server, 'ha.ttt', 'CB-HA');
const pointsOf = async (code: 'ethics' | 'discipline') => (await own().view()).sheet.said[code]?.own;
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('my review', () => {
  test('keeps points as they are typed, and refuses what a criterion does not give beside it', async () => {
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    await screen.findByText('1 × (1 − 0,25 × 1)');
    type('Tự chấm: Ý thức kỷ luật', '7');
    expect(screen.getByText('Từ 0 đến 5')).toBeTruthy();
    type('Tự chấm: Ý thức kỷ luật', '4,5');
    expect(screen.queryByText('Từ 0 đến 5')).toBeNull();
    await screen.findByText(/^Đã lưu lúc/);
    expect(await pointsOf('discipline')).toBe(450);
  });

  test('marks what is beyond the number assigned, and says how far it counts', async () => {
    const month = monthOf(server);
    const taskId = await month.assign('ha', 'ccvc');
    await month.deliver('ha', 'ccvc', { taskId, quantity: 3, on: '2026-11-17' });
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    expect(await screen.findByText(/ngoài số giao \(2\)/)).toBeTruthy();
    expect(screen.getByText(/^2 sản phẩm ngoài số giao vẫn được cộng.*tối đa 70 điểm\.$/)).toBeTruthy();
  });

  test('sends what was typed again when another window wrote meanwhile', async () => {
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    await screen.findByText('1 × (1 − 0,25 × 1)');
    await own().write('own', { merits: 'Ghi ở cửa sổ khác' });
    type('Tự chấm: Chính trị, đạo đức, phục vụ', '5');
    await waitFor(async () => expect(await pointsOf('ethics')).toBe(500));
    expect((await own().view()).merits).toBe('Ghi ở cửa sổ khác');
    await waitFor(() =>
      expect(screen.getByLabelText('Ưu điểm')).toHaveProperty('value', 'Ghi ở cửa sổ khác'),
    );
  });

  test('counts and marks every criterion without points, the cursor in the first', async () => {
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    await screen.findByText('1 × (1 − 0,25 × 1)');
    fireEvent.click(screen.getAllByRole('button', { name: 'Trình phiếu' })[0] as HTMLElement);
    expect(await screen.findByText('Còn 10 tiêu chí chưa chấm. Chấm đủ rồi trình.')).toBeTruthy();
    const marked = screen.getAllByLabelText(/^Tự chấm: /).filter((input) => input.ariaInvalid === 'true');
    expect(marked).toHaveLength(10);
    expect(document.activeElement).toBe(marked[0]);
  });

  test('fills the most of what is empty in one press, to be lowered then', async () => {
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    await screen.findByText('1 × (1 − 0,25 × 1)');
    type('Tự chấm: Ý thức kỷ luật', '4,5');
    fireEvent.click(screen.getByRole('button', { name: 'Điền mức tối đa' }));
    await waitFor(async () =>
      expect([await pointsOf('ethics'), await pointsOf('discipline')]).toEqual([500, 450]),
    );
    expect(screen.queryByRole('button', { name: 'Điền mức tối đa' })).toBeNull();
  });

  test('says what is missing when it is handed in too early', async () => {
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    await screen.findByText('1 × (1 − 0,25 × 1)');
    type('Tự chấm: Ý thức kỷ luật', '5');
    await screen.findByText(/^Đã lưu lúc/);
    fireEvent.click(screen.getAllByRole('button', { name: 'Trình phiếu' })[0] as HTMLElement);
    expect(await screen.findByText('Còn 9 tiêu chí chưa chấm. Chấm đủ rồi trình.')).toBeTruthy();
  });

  test('shows its director what changed since the decision, and the way to replace it', async () => {
    const id = await monthOf(server).deliver('ha', 'ccvc', { on: '2026-11-17' });
    await own().submit();
    await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
    await reviewing(server, 'tuan.lm', 'CB-HA').take('approval');
    await monthOf(server).find(id, { kind: 'fault' });
    app = await openApp('/phieu/CB-HA/2026-11', { as: 'tuan.lm', server });
    const change = await screen.findByText(/Thêm 1 lần chưa đạt ở/);
    expect(change.querySelector('a')?.getAttribute('href')).toBe(`/san-pham/${id}`);
    const replace = screen.getAllByRole('button', { name: 'Ra quyết định thay thế' });
    fireEvent.click(replace.at(-1) as HTMLElement);
    expect(await screen.findByLabelText('Số quyết định và lý do thay thế')).toBeTruthy();
  });

  test('keeps that its decision was opened, and opens the one that was replaced', async () => {
    await own().submit();
    await reviewing(server, 'an.nth', 'CB-HA').take('scoring');
    const director = reviewing(server, 'tuan.lm', 'CB-HA');
    await director.take('approval');
    await director.take('replacement', { reason: 'Quyết định số 12/QĐ-SNV' });
    app = await openApp('/phieu/2026-11', { as: 'ha.ttt', server });
    await screen.findByText(/^Đã mở xem ngày 03\/12\/2026/);
    expect((await director.view()).appeal?.readAt).toBe(REVIEW_NOW);
    fireEvent.click(await screen.findByRole('link', { name: 'Mở bản tính này' }));
    await screen.findByText(/^Bản tính của quyết định ngày 03\/12\/2026, đã được thay thế/);
    fireEvent.click(screen.getByRole('link', { name: 'Về quyết định hiện hành' }));
    await screen.findByText(/^Đã mở xem ngày 03\/12\/2026/);
  });
});
