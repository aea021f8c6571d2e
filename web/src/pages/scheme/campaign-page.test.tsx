import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { goUpTo, openDraft } from '@so-viec/server/testing/scheme';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
let id: string;

beforeEach(async () => {
  server = await openTestServer({ now: '2024-01-25T02:00:00.000Z' });
  id = newId();
  await server.as('thu.dt').post('/api/campaigns', {
    ...{ id, name: 'Đợt 60 ngày', goal: 'schemes-approved', blocks: ['government'] },
    ...{ fromOn: '2024-01-25', toOn: '2024-03-25', targetOn: '2024-03-31' },
  });
  const scheme = await openDraft(server, { campaignId: id });
  server.setNow('2024-02-05T02:00:00.000Z');
  await goUpTo(server, scheme, 'approval');
  server.setNow('2024-03-27T02:00:00.000Z');
});
afterEach(() => app.close());

const open = async (search = '', as = 'thu.dt') => {
  app = await openApp(`/de-an/dot/${id}${search}`, { as, server });
  await screen.findByRole('heading', { level: 1, name: 'Đợt 60 ngày' });
};

describe('a campaign', () => {
  test('says how far it is and how many days it has, both ends counted', async () => {
    await open('?ngay=2024-01-25');
    expect(await screen.findByText('Còn 61 ngày')).toBeTruthy();
    expect(screen.getByText(/đợt 61 ngày, tính cả hai đầu/)).toBeTruthy();
    expect(screen.getByText(/0 trên 2 cơ quan/)).toBeTruthy();
  });

  test('shows another day when it is stepped to', async () => {
    await open('?ngay=2024-02-04');
    await screen.findByText(/0 trên 2 cơ quan/);
    fireEvent.click(screen.getAllByRole('button', { name: 'Ngày sau' })[0] as HTMLElement);
    expect(await screen.findByText(/1 trên 2 cơ quan/)).toBeTruthy();
    expect(window.location.search).toContain('ngay=2024-02-05');
    expect(screen.getByText('50,0 %')).toBeTruthy();
  });

  test('names who is late and why', async () => {
    await open();
    const row = await screen.findByRole('row', { name: /Sở Tài chính/ });
    expect(row.textContent).toContain('chưa trình, đợt hết 2 ngày');
    expect(screen.queryByRole('row', { name: /Sở Nội vụ/ })).toBeNull();
  });

  test('leads from a state to the names, and from a name to the dossier', async () => {
    await open();
    fireEvent.click(await screen.findByRole('link', { name: 'Đã phê duyệt 1' }));
    const row = await screen.findByRole('row', { name: /Sở Nội vụ/ });
    expect(window.location.search).toContain('trang-thai=da-phe-duyet');
    fireEvent.click(within(row).getByRole('link', { name: 'Sở Nội vụ' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đề án vị trí việc làm' })).toBeTruthy();
  });

  test('shows the chart’s figures as a table', async () => {
    await open();
    fireEvent.click(await screen.findByRole('link', { name: 'Xem dạng bảng' }));
    await waitFor(() => expect(window.location.search).toContain('xem=bang'));
    const table = screen.getAllByRole('table')[0] as HTMLElement;
    const row = within(table).getByRole('row', { name: /Chính quyền/ });
    expect(row.textContent).toBe('Chính quyền150,0\u00a0%150,0\u00a0%2');
  });

  test('is changed by who may, a mistake named beside its day', async () => {
    await open();
    fireEvent.click(await screen.findByRole('link', { name: 'Sửa đợt' }));
    const to = await screen.findByLabelText('Đến ngày');
    fireEvent.change(to, { target: { value: '01/01/2024' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu đợt' }));
    expect(await screen.findByText('Ngày này trước ngày bắt đầu của đợt.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Đến ngày'), { target: { value: '30/03/2024' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lưu đợt' }));
    expect(await screen.findByText(/đợt 66 ngày/)).toBeTruthy();
  });

  test('shows an officer their own body and says that this is a part', async () => {
    await open('', 'phuc.nv');
    expect(await screen.findByText(/chỉ gồm cơ quan trong phạm vi được xem/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Sửa đợt' })).toBeNull();
  });
});
