import { openTestServer, type TestServer } from '@so-viec/server/testing';
import {
  degreesOf,
  type SubmittedDay,
  stepKindsOf,
  submitDay,
  twoProducts,
} from '@so-viec/server/testing/submitted-day';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
let server: TestServer;
let bao: SubmittedDay;
let duyen: SubmittedDay;
let ha: SubmittedDay;

/** Three days wait: Bảo, Duyên, Hà, in this order. */
beforeEach(async () => {
  server = await openTestServer();
  ha = await submitDay(server, 'ha.ttt', twoProducts());
  bao = await submitDay(server, 'bao.pq');
  duyen = await submitDay(server, 'duyen.ltm', [{ output: null }]);
  app = await openApp('/duyet', { as: 'an.nth', server });
  await dayOpens('Phạm Quốc Bảo');
});
afterEach(() => app.close());

const press = (code: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code, ...more });
const dayOpens = (name: string) =>
  screen.findByRole('heading', { level: 2, name: `${name}, thứ Sáu 12/01/2024` });
const queue = () => screen.getByRole('grid', { name: 'Ngày chờ duyệt' });
const waiting = () =>
  within(queue())
    .getAllByRole('link')
    .map((link) => link.textContent);
const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^(Dòng \d|Cả ngày)$/ });
const type = (text: string) => fireEvent.change(reason(), { target: { value: text } });
const fieldHasCursor = () => waitFor(() => expect(document.activeElement).toBe(reason()));
const lineInFocus = () => document.activeElement?.textContent ?? '';
const steps = (day: SubmittedDay) => stepKindsOf(server, day);

describe('the review page', () => {
  test('opens the first day that waits, and names what Enter will do', () => {
    expect(waiting()).toEqual([
      expect.stringContaining('Phạm Quốc Bảo'),
      expect.stringContaining('Lê Thị Mỹ Duyên'),
      expect.stringContaining('Trần Thị Thu Hà'),
    ]);
    expect(screen.getByText('Còn 3 ngày, 3 người')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Duyệt ngày, 1 sản phẩm đạt 100/ })).toBeTruthy();
    expect(within(queue()).getByText('không có sản phẩm')).toBeTruthy();
  });

  test('accepts three days with three presses of Enter, and says what is left of the week', async () => {
    for (const next of ['Lê Thị Mỹ Duyên', 'Trần Thị Thu Hà']) {
      press('Enter');
      await dayOpens(next);
      // A second press was meant for the day before.
      press('Enter');
      await new Promise((resolve) => setTimeout(resolve, 450));
      await dayOpens(next);
    }
    press('Enter');
    await screen.findByRole('heading', { name: 'Không còn ngày nào chờ duyệt' });
    await screen.findByText(/^Đã xem 3 ngày trong tuần 08\/01 đến 12\/01, tất cả được duyệt/);
    expect(screen.getByText('Ngày 0')).toBeTruthy();
    expect(await screen.findByRole('link', { name: /^Sản phẩm \d+$/ })).toBeTruthy();
    for (const day of [bao, duyen, ha]) expect(await steps(day)).toEqual(['submission', 'acceptance']);
    expect(await degreesOf(server, ha)).toEqual([100, 100]);
  });

  test('goes to the next and the previous day with J and K, each with an address of its own', async () => {
    press('KeyJ');
    await dayOpens('Lê Thị Mỹ Duyên');
    expect(window.location.search).toBe(`?ngay=${duyen.id}`);
    press('KeyJ');
    await dayOpens('Trần Thị Thu Hà');
    press('KeyK');
    await dayOpens('Lê Thị Mỹ Duyên');
  });

  test('moves through the lines with the arrows, up to the day as a whole', async () => {
    press('KeyJ');
    press('KeyJ');
    await dayOpens('Trần Thị Thu Hà');
    await waitFor(() => expect(lineInFocus()).toMatch(/^1/));
    press('ArrowDown');
    expect(lineInFocus()).toMatch(/^2/);
    expect(screen.getByLabelText('Dòng 2')).toBeTruthy();
    press('ArrowUp');
    press('ArrowUp');
    expect(screen.getByLabelText('Cả ngày')).toBeTruthy();
  });

  test('sets the degree of the line in focus with the keys printed on it, and with the arrows', async () => {
    press('KeyJ');
    press('KeyJ');
    await dayOpens('Trần Thị Thu Hà');
    press('Digit2');
    expect(screen.getByRole('radio', { name: /^50/, checked: true })).toBeTruthy();
    press('ArrowRight');
    expect(screen.getByRole('radio', { name: /^75/, checked: true })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Duyệt ngày, 3 sản phẩm 100\s%, 1 ở 75\s%/ })).toBeTruthy();
    press('Enter');
    await waitFor(async () => expect(await degreesOf(server, ha)).toEqual([75, 100]));
  });

  test('asks why before 0 %, in the field, and accepts once it is said', async () => {
    press('Digit1');
    press('Enter');
    await fieldHasCursor();
    expect(screen.getByRole('alert').textContent).toContain('mức 0\u00a0% cần lý do');
    expect(await steps(bao)).toEqual(['submission']);
    type('Chưa có chữ ký');
    press('Enter', { key: 'Enter' });
    press('Enter');
    await waitFor(async () => expect(await degreesOf(server, bao)).toEqual([0]));
  });

  test('ignores its keys while one types a reason', async () => {
    reason().focus();
    press('KeyJ');
    press('KeyX');
    press('Digit1');
    expect(await dayOpens('Phạm Quốc Bảo')).toBeTruthy();
    expect(screen.queryByText(/^Đã chọn/)).toBeNull();
    expect(screen.getByRole('radio', { name: /^100/, checked: true })).toBeTruthy();
  });
});

describe('returning', () => {
  test('goes to the field when there is no reason, then returns with Enter', async () => {
    press('KeyR');
    await fieldHasCursor();
    expect(screen.getByText('Enter để trả lại, Esc để thôi')).toBeTruthy();
    type('Thiếu số ký hiệu');
    press('Enter', { key: 'Enter' });
    await screen.findByText('Đã trả lại ngày 12/01 của Phạm Quốc Bảo', { selector: 'span' });
    const [last] = await server.db
      .selectFrom('day_step')
      .select(['kind', 'reason'])
      .where('workDayId', '=', bao.id)
      .orderBy('sequence', 'desc')
      .execute();
    expect(last).toEqual({ kind: 'return', reason: 'Thiếu số ký hiệu' });
  });

  test('says which line a reason is about when the day has several', async () => {
    press('KeyJ');
    press('KeyJ');
    await dayOpens('Trần Thị Thu Hà');
    press('ArrowDown');
    press('KeyR');
    await fieldHasCursor();
    type('Thiếu ngày ký');
    press('Enter', { key: 'Enter' });
    await waitFor(async () => expect(await steps(ha)).toEqual(['submission', 'return']));
    const said = await server.db
      .selectFrom('day_step')
      .select('reason')
      .where('kind', '=', 'return')
      .execute();
    expect(said).toEqual([{ reason: 'Dòng 2: Thiếu ngày ký' }]);
  });

  test('never loses a reason by accepting over it', async () => {
    press('ArrowUp');
    type('Ghi thiếu cuộc họp sáng');
    press('Enter');
    await fieldHasCursor();
    expect(screen.getByRole('alert').textContent).toContain('Lý do này chỉ gửi đi khi trả lại ngày');
    expect(await steps(bao)).toEqual(['submission']);
  });
});

describe('several days', () => {
  test('are chosen with X and accepted with one press, and taken back with one', async () => {
    press('KeyX');
    press('KeyJ');
    await dayOpens('Lê Thị Mỹ Duyên');
    press('KeyX');
    expect(screen.getByText('Đã chọn 2 ngày')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Duyệt cả 2/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Duyệt 2 ngày đã chọn, 1 sản phẩm đạt 100\s%/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Chỉ duyệt ngày này' })).toBeTruthy();
    press('Enter');
    await dayOpens('Trần Thị Thu Hà');
    await screen.findByText('Đã duyệt 2 ngày', { selector: 'span' });
    expect(await steps(duyen)).toEqual(['submission', 'acceptance']);
    press('KeyZ');
    await waitFor(() => expect(waiting()).toHaveLength(3));
    expect(await steps(bao)).toEqual(['submission', 'acceptance', 'undo']);
    expect(await steps(duyen)).toEqual(['submission', 'acceptance', 'undo']);
  });
});

describe('an act taken back', () => {
  test('brings back the degrees and reasons that it was done with', async () => {
    press('Digit1');
    type('Chưa có chữ ký');
    press('Enter');
    await dayOpens('Lê Thị Mỹ Duyên');
    await screen.findByText('Đã duyệt ngày 12/01 của Phạm Quốc Bảo', { selector: 'span' });
    press('KeyZ');
    await dayOpens('Phạm Quốc Bảo');
    expect(await screen.findByRole('radio', { name: /^0/, checked: true })).toBeTruthy();
    expect(reason().value).toBe('Chưa có chữ ký');
    press('Enter');
    await waitFor(async () =>
      expect(await steps(bao)).toEqual(['submission', 'acceptance', 'undo', 'acceptance']),
    );
    expect(await degreesOf(server, bao)).toEqual([0]);
  });

  test('brings back the reason of a return', async () => {
    press('KeyR');
    await fieldHasCursor();
    type('Thiếu số ký hiệu');
    press('Enter', { key: 'Enter' });
    await dayOpens('Lê Thị Mỹ Duyên');
    await screen.findByText('Đã trả lại ngày 12/01 của Phạm Quốc Bảo', { selector: 'span' });
    press('KeyZ');
    await dayOpens('Phạm Quốc Bảo');
    await waitFor(() => expect(reason().value).toBe('Thiếu số ký hiệu'));
  });
});

describe('what was chosen for a day that is not open', () => {
  test('goes with it when it is accepted with others', async () => {
    press('Digit3');
    press('KeyX');
    press('KeyJ');
    await dayOpens('Lê Thị Mỹ Duyên');
    press('KeyX');
    press('Enter');
    await waitFor(async () => expect(await degreesOf(server, bao)).toEqual([75]));
  });

  test('opens that day again when it lacks a reason', async () => {
    press('Digit1');
    press('KeyX');
    press('KeyJ');
    await dayOpens('Lê Thị Mỹ Duyên');
    press('Enter');
    await dayOpens('Phạm Quốc Bảo');
    expect(screen.getByRole('alert').textContent).toContain('Ngày 12/01 của Phạm Quốc Bảo');
    expect(await steps(bao)).toEqual(['submission']);
  });
});
