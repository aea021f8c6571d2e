import { openTestServer, type TestServer } from '@so-viec/server/testing';
import { goUpTo, openDraft, takeStep } from '@so-viec/server/testing/scheme';
import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let server: TestServer;
let app: TestApp;
const campaignId = newId();
const CAMPAIGN = {
  ...{ id: campaignId, name: 'Đợt 60 ngày', goal: 'schemes-approved', blocks: ['government'] },
  ...{ fromOn: '2024-01-02', toOn: '2024-01-31', targetOn: '2024-02-15' },
};

beforeEach(async () => {
  server = await openTestServer();
  await server.as('thu.dt').post('/api/campaigns', CAMPAIGN);
});
afterEach(() => app.close());

const open = async (path: string, as: string) => {
  app = await openApp(path, { as, server });
};
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });

describe('the files of a dossier', () => {
  test('say why one could not be taken out, and offer to try again', async () => {
    const scheme = await openDraft(server);
    await open(`/de-an/${scheme.id}`, 'phuc.nv');
    const remove = await screen.findByRole('button', { name: /Đề án\.pdf/ });
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    fireEvent.click(remove);
    expect(await screen.findByText(/Chưa bỏ được Đề án\.pdf: /)).toBeTruthy();
  });
});

describe('the list of dossiers', () => {
  test('names body, state and deadline, and leads to the dossier', async () => {
    const scheme = await openDraft(server, { title: 'Đề án của Sở', campaignId });
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    await open('/de-an', 'thu.dt');
    const row = await screen.findByRole('row', { name: /Sở Nội vụ/ });
    expect(row.textContent).toContain('Đã trình');
    expect(row.textContent).toContain('19/01/2024');
    fireEvent.click(within(row).getByRole('link', { name: 'Sở Nội vụ' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Đề án của Sở' })).toBeTruthy();
  });

  test('says from which day on a dossier is in force, while that is ahead', async () => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'approval');
    await takeStep(server, 'thu.dt', scheme, 'entry-into-force', { on: '2024-02-01' });
    await open('/de-an', 'thu.dt');
    const row = await screen.findByRole('row', { name: /Sở Nội vụ/ });
    expect(row.textContent).toContain('Chờ hiệu lực từ 01/02/2024');
  });

  test('keeps filters and words in the address', async () => {
    await openDraft(server);
    await open('/de-an', 'thu.dt');
    await type('Bước', 'in-force');
    await waitFor(() => expect(window.location.search).toContain('trang-thai=co-hieu-luc'));
    expect(await screen.findByText(/Không có hồ sơ nào với bộ lọc đang chọn/)).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Bỏ lọc' }));
    await type(/^Tìm theo cơ quan/, 'noi vu');
    await waitFor(() => expect(window.location.search).toContain('q=noi+vu'));
    expect(await screen.findByRole('link', { name: 'Sở Nội vụ' })).toBeTruthy();
  });

  test('that is empty says what comes next', async () => {
    await open('/de-an', 'phuc.nv');
    expect(await screen.findByRole('heading', { name: 'Chưa có hồ sơ nào' })).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Lập hồ sơ' }).length).toBeGreaterThan(0);
  });

  test('is no page for who reads none', async () => {
    await open('/de-an', 'ha.ttt');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });
});

describe('a new dossier', () => {
  test('is begun for the running campaign, and its page asks for files', async () => {
    await open('/de-an/lap', 'phuc.nv');
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Tên hồ sơ').value).toBe(
        'Đề án vị trí việc làm Sở Nội vụ',
      ),
    );
    expect(screen.getByLabelText<HTMLSelectElement>('Thuộc đợt').value).toBe(campaignId);
    await press('Lập hồ sơ');
    expect(await screen.findByText('Chưa có tệp nào.')).toBeTruthy();
    await press('Trình hồ sơ');
    expect(await screen.findByText('Hồ sơ chưa có tệp nào. Thêm tệp đề án rồi trình.')).toBeTruthy();
  });

  test('that cannot be begun says why and keeps what was typed', async () => {
    await openDraft(server, { title: 'Đề án đang làm' });
    await open('/de-an/lap', 'phuc.nv');
    await type('Tên hồ sơ', 'Đề án khác');
    await press('Lập hồ sơ');
    expect(await screen.findByText(/đang có một hồ sơ cùng loại chưa xong: Đề án đang làm/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Tên hồ sơ').value).toBe('Đề án khác');
  });
});

describe('a dossier', () => {
  test('takes a file and says why another is refused', async () => {
    const { id } = await openDraft(server);
    await open(`/de-an/${id}`, 'phuc.nv');
    await screen.findByRole('link', { name: 'Đề án.pdf' });
    const choose = (bytes: string, name: string) => {
      const input = document.querySelector('input[type=file]') as HTMLInputElement;
      fireEvent.change(input, { target: { files: [new File([bytes], name)] } });
    };
    choose('%PDF-1.4\nphụ lục', 'Phụ lục.pdf');
    expect(await screen.findByRole('link', { name: 'Phụ lục.pdf' })).toBeTruthy();
    choose('MZ', 'Đề án.exe');
    expect(await screen.findByText(/Chỉ nhận PDF, DOCX, XLSX, PNG, JPG/)).toBeTruthy();
    await press('Bỏ tệp Phụ lục.pdf');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Phụ lục.pdf' })).toBeNull());
  });

  test('asks the appraiser for the conclusion or for additions, and keeps the text of a refusal', async () => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'appraisal-start');
    await open(`/de-an/${scheme.id}`, 'thu.dt');
    fireEvent.click(await screen.findByRole('radio', { name: 'Yêu cầu bổ sung' }));
    await press('Gửi yêu cầu bổ sung');
    expect(await screen.findByText('Ô này còn trống.')).toBeTruthy();
    await type('Cần bổ sung những gì', 'Thiếu phụ lục 2');
    await type('Hạn, số ngày làm việc', '0');
    await press('Gửi yêu cầu bổ sung');
    expect(await screen.findByText('Số ngày làm việc từ 1 đến 60.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Cần bổ sung những gì').value).toBe('Thiếu phụ lục 2');
    await type('Hạn, số ngày làm việc', '3');
    await press('Gửi yêu cầu bổ sung');
    expect(await screen.findByText(/Chờ cơ quan làm tiếp/)).toBeTruthy();
    expect(screen.getByText('Thiếu phụ lục 2')).toBeTruthy();
  });

  test('names a decision that is dated wrongly beside its day', async () => {
    const scheme = await openDraft(server);
    await goUpTo(server, scheme, 'appraisal');
    await open(`/de-an/${scheme.id}`, 'thu.dt');
    await type('Số quyết định', '412/QĐ-UBND');
    await type('Ngày quyết định', '11/01/2024');
    await press('Ghi phê duyệt');
    expect(await screen.findByText(/Ngày sớm nhất là 12\/01\/2024/)).toBeTruthy();
    await type('Ngày quyết định', '30/02/2024');
    await press('Ghi phê duyệt');
    expect(await screen.findByLabelText('Ngày quyết định')).toBeTruthy();
    await type('Ngày quyết định', '12/01/2024');
    await press('Ghi phê duyệt');
    expect(await screen.findByRole('button', { name: 'Ghi có hiệu lực' })).toBeTruthy();
  });

  test('that somebody else has taken on says so and shows where it stands', async () => {
    const scheme = await openDraft(server);
    await open(`/de-an/${scheme.id}`, 'phuc.nv');
    await screen.findByRole('button', { name: 'Trình hồ sơ' });
    await takeStep(server, 'phuc.nv', scheme, 'submission');
    await press('Trình hồ sơ');
    expect(await screen.findByRole('button', { name: 'Rút hồ sơ về' })).toBeTruthy();
  });

  test('out of sight is no page', async () => {
    const { id } = await openDraft(server);
    await open(`/de-an/${id}`, 'huy.tq');
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeTruthy();
  });
});
