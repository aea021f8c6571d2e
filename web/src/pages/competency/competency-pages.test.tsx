import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
let ids: Map<string, string>;

beforeEach(async () => {
  server = await openTestServer();
  const vinh = server.as('vinh.dq');
  const { body } = await vinh.get<{ competencies: { id: string; code: string }[] }>('/api/competencies');
  ids = new Map(body.competencies.map(({ code, id }) => [code, id]));
  const required = ['C1', 'C3', 'N1'].map((code) => ({ code, levelFrom: 3, levelTo: 4 }));
  await vinh.put('/api/editions/2023/positions/NV-01/competencies', { version: 1, required });
  const levels = [{ id: newId(), competencyId: ids.get('C3'), level: 1 }];
  const finding = { on: '2024-01-10', note: 'Bài viết', levels };
  await server.as('an.nth').post('/api/cadre-competencies/CB-HA', finding);
});
afterEach(() => app.close());

const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const row = (name: RegExp) => screen.findByRole('row', { name });
const unitOption = (name: string) => screen.findByRole<HTMLOptionElement>('option', { name });
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('the framework', () => {
  test('is read by all, three groups with the words of the levels', async () => {
    await open('/vi-tri/nang-luc', 'ha.ttt');
    for (const group of ['Năng lực chung', 'Năng lực chuyên môn', 'Năng lực quản lý']) {
      expect(await screen.findByRole('heading', { name: group })).toBeTruthy();
    }
    expect(screen.getByText('Soạn văn bản theo mẫu có sẵn, đúng thể thức.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Sửa/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: /còn thiếu/ })).toBeNull();
  });

  test('is changed in place by who looks after it', async () => {
    await open('/vi-tri/nang-luc', 'vinh.dq');
    await press('Sửa Ngoại ngữ');
    await type('Mức 1', '');
    await press('Lưu');
    expect(await screen.findByText('Ô này còn trống.')).toBeTruthy();
    await type('Mức 1', 'Biết chào hỏi.');
    await press('Lưu');
    expect(await screen.findByText('Biết chào hỏi.')).toBeTruthy();
  });

  test('shows a head the gaps of the unit', async () => {
    await open('/vi-tri/nang-luc', 'an.nth');
    expect(await row(/^Trần Thị Thu Hà .* thiếu 2 mức .*yêu cầu 3-4, đánh giá 1/)).toBeTruthy();
    expect(screen.getByText(/^1 trong 3 người ở vị trí có yêu cầu/)).toBeTruthy();
    expect(screen.getByText('1 trong 1 người đã đánh giá')).toBeTruthy();
  });

  test('leads from a unit to those below', async () => {
    await open('/vi-tri/nang-luc', 'thu.dt');
    await type('Đơn vị', (await unitOption('Sở Tài chính')).value);
    expect(await screen.findByText(/Không ai dưới mức vị trí yêu cầu/)).toBeTruthy();
    expect(window.location.search).toBe('?don-vi=STC');
  });

  test('shows everybody beside every competency, unit by unit, and only those with gaps', async () => {
    await open('/vi-tri/nang-luc', 'an.nth');
    fireEvent.click(await screen.findByRole('link', { name: 'Người và năng lực' }));
    expect(await row(/^Trần Thị Thu Hà.*1 ?\/3-4 *thiếu 2 mức/)).toBeTruthy();
    const all = screen.getAllByRole('row').length;
    fireEvent.click(screen.getByRole('radio', { name: 'Còn thiếu 1' }));
    await waitFor(() => expect(screen.getAllByRole('row').length).toBeLessThan(all));
    expect(window.location.search).toBe('?xem=bang&loc=thieu');
    const file = screen.getByRole('link', { name: 'Xuất chỗ thiếu (XLSX)' });
    expect(file.getAttribute('href')).toBe('/api/competency-gaps/file?unit=SNV-CCVC');
  });

  test('says so when the unit is not theirs', async () => {
    await open('/vi-tri/nang-luc?unit=STC', 'an.nth');
    expect(await screen.findByText(/ngoài phạm vi được xem/)).toBeTruthy();
  });
});

describe('a person’s competencies', () => {
  test('stand beside what the position asks for, in a table and a chart', async () => {
    await open('/vi-tri/nang-luc/CB-HA', 'ha.ttt');
    expect(await row(/Soạn thảo và ban hành văn bản 3-4 1 thiếu 2 mức/)).toBeTruthy();
    expect(await row(/Đạo đức và bản lĩnh 3-4 chưa đánh giá/)).toBeTruthy();
    expect(await screen.findByRole('img', { name: /Biểu đồ mức yêu cầu/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ghi mức đánh giá' })).toBeNull();
  });

  test('are assessed by the head, with the words of the level beside it', async () => {
    await open('/vi-tri/nang-luc/CB-HA', 'an.nth');
    await press('Ghi mức đánh giá');
    await press('Ghi đánh giá');
    expect(await screen.findByText(/^Chưa chọn mức nào/)).toBeTruthy();
    const choose = (name: string, level: string) =>
      fireEvent.click(within(screen.getByRole('group', { name })).getByRole('radio', { name: level }));
    choose('Đạo đức và bản lĩnh', '4');
    choose('Soạn thảo và ban hành văn bản', '3');
    choose('Tham mưu xây dựng văn bản', '2');
    choose('Tham mưu xây dựng văn bản', 'không ghi');
    expect(screen.getByText(/Nhận ra xung đột lợi ích từ sớm/)).toBeTruthy();
    await type('Ngày đánh giá', '13/01/2024');
    await press('Ghi 2 mức');
    expect(await screen.findByText('Ngày đánh giá chưa tới. Ghi ngày hôm nay hoặc trước đó.')).toBeTruthy();
    await type('Ngày đánh giá', '12/01/2024');
    await press('Ghi 2 mức');
    expect(await row(/1. Đạo đức và bản lĩnh 3-4 4 đạt/)).toBeTruthy();
    expect(await row(/Soạn thảo và ban hành văn bản 3-4 3 đạt/)).toBeTruthy();
    expect(screen.getByText(/Đạo đức và bản lĩnh: mức 4, 12\/01\/2024, Nguyễn Thị Hồng Ân/)).toBeTruthy();
  });

  test('are written once, however often the button is pressed', async () => {
    await open('/vi-tri/nang-luc/CB-HA', 'an.nth');
    await press('Ghi mức đánh giá');
    const group = screen.getByRole('group', { name: 'Đạo đức và bản lĩnh' });
    fireEvent.click(within(group).getByRole('radio', { name: '4' }));
    const button = screen.getByRole('button', { name: 'Ghi 1 mức' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(await row(/1. Đạo đức và bản lĩnh 3-4 4 đạt/)).toBeTruthy();
    const written = server.db.selectFrom('competency_assessment').select('id').where('level', '=', 4);
    expect(await written.execute()).toHaveLength(1);
  });

  test('of somebody out of reach are not there', async () => {
    await open('/vi-tri/nang-luc/CB-HA', 'bao.pq');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });
});

describe('what a position asks for', () => {
  test('is written as levels or ranges; what cannot be read is said beside its cell', async () => {
    await open('/vi-tri/2023/NV-01', 'vinh.dq');
    await press('Sửa mức yêu cầu');
    await type('Ngoại ngữ', '3-2');
    await press('Lưu mức yêu cầu');
    expect(await screen.findByText('Ghi một mức từ 1 đến 5 hoặc một khoảng, như 2-3.')).toBeTruthy();
    await type('Ngoại ngữ', '2-3');
    await press('Lưu mức yêu cầu');
    const found = await row(/Ngoại ngữ Năng lực chung 2-3/);
    expect(within(found).getByText('2-3')).toBeTruthy();
  });
});
