import { change, merger, UNIT_CONTENT, unitChange } from '@so-viec/server/testing/unit-changes';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const click = (element: HTMLElement) => fireEvent.click(element);

async function pick(field: HTMLElement, typed: string, name: RegExp) {
  act(() => field.focus());
  type(field, typed);
  await screen.findByRole('option', { name });
  press('Enter');
}

const line = (name: RegExp) => screen.findByRole('treeitem', { name });

describe('the tree of units', () => {
  it('opens with the root and what stands under it, and moves by arrows', async () => {
    app = await openApp('/don-vi', { as: 'ha.ttt' });
    expect(await screen.findByText('4 đơn vị, 12 người')).toBeDefined();
    const root = await line(/^Tỉnh/);
    expect(root.getAttribute('aria-expanded')).toBe('true');
    act(() => root.focus());
    press('ArrowDown');
    expect(document.activeElement).toBe(await line(/^Sở Nội vụ/));
    press('ArrowRight');
    const division = await line(/^Phòng Công chức/);
    expect(division.getAttribute('aria-level')).toBe('3');
    press('ArrowRight');
    expect(document.activeElement).toBe(division);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(screen.queryByRole('treeitem', { name: /^Phòng Công chức/ })).toBeNull();
    press('Enter');
    expect(await screen.findByRole('heading', { name: 'Sở Nội vụ', level: 1 })).toBeDefined();
  });

  it('opens the unit that the address names, and is there', async () => {
    app = await openApp('/don-vi?mo=SNV', { as: 'ha.ttt' });
    const opened = await line(/^Sở Nội vụ/);
    await line(/^Phòng Công chức/);
    expect(opened.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(await line(/^Sở Nội vụ/));
  });

  it('shows the first unit found on Enter', async () => {
    app = await openApp('/don-vi', { as: 'ha.ttt' });
    const box = await screen.findByRole('searchbox', { name: 'Tìm đơn vị' });
    type(box, 'tai chinh');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(await screen.findByRole('heading', { name: 'Sở Tài chính', level: 1 })).toBeDefined();
  });

  it('finds a unit without tone marks', async () => {
    app = await openApp('/don-vi', { as: 'ha.ttt' });
    type(await screen.findByRole('searchbox', { name: 'Tìm đơn vị' }), 'cong chuc');
    const found = await screen.findByRole('link', { name: /Phòng Công chức, viên chức.*Tỉnh › Sở Nội vụ/ });
    expect(found).toBeDefined();
  });

  it('says so on a day without units', async () => {
    app = await openApp('/don-vi?ngay=2019-01-01', { as: 'ha.ttt' });
    expect(await screen.findByText(/Chưa có đơn vị nào ngày 01\/01\/2019/)).toBeDefined();
  });
});

describe('one unit', () => {
  it('tells its life by decisions, with links to what came before', async () => {
    app = await openApp('/don-vi/STC', { as: 'vinh.dq' });
    await screen.findByRole('heading', { name: 'Sở Tài chính', level: 1 });
    const renamed = {
      unit: { code: 'STC', version: 1 },
      content: { ...UNIT_CONTENT, name: 'Sở Tài chính mới' },
    };
    await change(app.server, unitChange('rename', '2024-01-08', renamed));
    await change(app.server, {
      ...merger('2024-01-09', ['SNV'], 'STC', { into: { code: 'STC', version: 2 } }),
    });
    await app.refetch();
    expect(await screen.findByText(/Đổi tên, trước là Sở Tài chính/)).toBeDefined();
    expect(screen.getByText(/Nhận sáp nhập từ/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Sở Nội vụ' }).getAttribute('href')).toBe('/don-vi/SNV');
    expect(screen.getAllByText('Quyết định 12/QĐ-UBND').length).toBeGreaterThan(1);
  });

  it('shows nobody a form whom the rights do not allow it', async () => {
    app = await openApp('/don-vi/SNV', { as: 'ha.ttt' });
    await screen.findByRole('heading', { name: 'Sở Nội vụ', level: 1 });
    expect(screen.queryByRole('navigation', { name: 'Thay đổi đơn vị' })).toBeNull();
  });

  it('leads to the units below and the people who work there', async () => {
    app = await openApp('/don-vi/SNV', { as: 'phuc.nv' });
    expect(await screen.findByRole('link', { name: 'Phòng Công chức, viên chức' })).toBeDefined();
    const person = (await screen.findAllByRole('link', { name: 'Trần Thị Thu Hà' }))[0];
    expect(person?.getAttribute('href')).toBe('/can-bo/CB-HA');
  });

  it('refuses a form by its address to who has no button for it', async () => {
    app = await openApp('/don-vi/SNV?viec=sap-nhap', { as: 'ha.ttt' });
    expect(await screen.findByText(/Tài khoản này không được làm việc đó/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Ghi thay đổi' })).toBeNull();
  });

  it('is not there under another code', async () => {
    app = await openApp('/don-vi/KHONG', { as: 'ha.ttt' });
    expect(await screen.findByRole('heading', { name: 'Không có trang này' })).toBeDefined();
  });
});

describe('a change of a unit', () => {
  it('is shown in words before it is recorded', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=chuyen', { as: 'vinh.dq' });
    const parent = await screen.findByRole('combobox', { name: 'Đơn vị cấp trên' });
    await pick(parent, 'tai chinh', /Sở Tài chính/);
    type(screen.getByLabelText('Từ ngày'), '01/02/2024');
    expect(await screen.findByText('Phòng Công chức, viên chức chuyển về Sở Tài chính')).toBeDefined();
    expect(screen.getByText('Cả thảy 1 đơn vị, 6 người chuyển theo.')).toBeDefined();
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    expect(await screen.findByText('Chưa có số quyết định.')).toBeDefined();
    type(screen.getByLabelText('Số quyết định'), '12/QĐ-UBND');
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    expect(await screen.findByText('Chuyển về Sở Tài chính')).toBeDefined();
  });

  it('that cannot be is refused beside its field, and what was typed stays', async () => {
    app = await openApp('/don-vi/SNV?viec=chuyen', { as: 'vinh.dq' });
    const parent = await screen.findByRole('combobox', { name: 'Đơn vị cấp trên' });
    await pick(parent, 'cong chuc', /Phòng Công chức/);
    type(screen.getByLabelText('Từ ngày'), '1/2/2024');
    const said = 'Từ 01/02/2024, Sở Nội vụ sẽ nằm dưới chính nó. Chọn đơn vị cấp trên khác.';
    expect(await screen.findByText(said)).toBeDefined();
    const described = parent.getAttribute('aria-describedby') ?? '';
    expect(described.split(' ').some((id) => document.getElementById(id)?.textContent?.includes(said))).toBe(
      true,
    );
    expect((parent as HTMLInputElement).value).toBe('Phòng Công chức, viên chức');
    type(screen.getByLabelText('Số quyết định'), '7/QĐ-UBND');
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Ghi thay đổi' });
    click(save);
    await waitFor(() => expect(save.disabled).toBe(true));
    await waitFor(() => expect(save.disabled).toBe(false));
    // What was refused is no longer what stands there.
    type(screen.getByLabelText('Từ ngày'), '2/2/2024');
    expect(await screen.findByText(/^Từ 02\/02\/2024, Sở Nội vụ sẽ nằm dưới chính nó/)).toBeDefined();
  });

  it('has the focus in its first field', async () => {
    app = await openApp('/don-vi/STC?viec=ket-thuc', { as: 'vinh.dq' });
    await screen.findByLabelText('Từ ngày');
    expect(document.activeElement?.closest('form')).not.toBeNull();
  });

  it('splits off nothing from nothing', async () => {
    app = await openApp('/don-vi/STC?viec=tach', { as: 'vinh.dq' });
    type(await screen.findByLabelText('Mã đơn vị'), 'MOI');
    type(screen.getByLabelText('Tên đơn vị'), 'Phòng mới');
    type(screen.getByLabelText('Từ ngày'), '01/02/2024');
    type(screen.getByLabelText('Số quyết định'), '12/QĐ-UBND');
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    expect(await screen.findByText(/Chưa chọn đơn vị trực thuộc hay người nào/)).toBeDefined();
  });

  it('makes as many units as it takes in one split, nobody in two of them', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=tach', { as: 'vinh.dq' });
    const fill = (part: HTMLElement, code: string, name: string, person: RegExp) => {
      type(within(part).getByLabelText('Mã đơn vị'), code);
      type(within(part).getByLabelText('Tên đơn vị'), name);
      click(within(part).getByRole('checkbox', { name: person }));
    };
    click(await screen.findByRole('button', { name: 'Thêm một đơn vị mới' }));
    const [first, second] = screen.getAllByRole('group', { name: /^Đơn vị mới/ }) as [
      HTMLElement,
      HTMLElement,
    ];
    await within(first).findByRole('checkbox', { name: /Trần Thị Thu Hà/ });
    fill(first, 'SNV-CC', 'Phòng Công chức', /Trần Thị Thu Hà/);
    expect(within(second).queryByRole('checkbox', { name: /Trần Thị Thu Hà/ })).toBeNull();
    fill(second, 'SNV-VC', 'Phòng Viên chức', /Phạm Quốc Bảo/);
    type(screen.getByLabelText('Từ ngày'), '01/02/2024');
    type(screen.getByLabelText('Số quyết định'), '12/QĐ-UBND');
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Phòng Công chức' })).toBeDefined();
    const { body } = await app.server
      .as('vinh.dq')
      .get<{ current: { name: string } }>('/api/units/SNV-VC?on=2024-02-01');
    expect(body.current.name).toBe('Phòng Viên chức');
  });

  it('ends a unit with people only by moving them', async () => {
    app = await openApp('/don-vi/STC?viec=ket-thuc', { as: 'vinh.dq' });
    type(await screen.findByLabelText('Từ ngày'), '01/02/2024');
    expect(await screen.findByText(/Sở Tài chính còn 2 người được bố trí từ ngày này/)).toBeDefined();
    const heir = screen.getByRole('combobox', { name: 'Chuyển hết người và đơn vị trực thuộc sang' });
    await pick(heir, 'noi vu', /Sở Nội vụ/);
    expect(await screen.findByText('Sở Tài chính kết thúc, nhập vào Sở Nội vụ')).toBeDefined();
    expect(screen.queryByText(/còn 2 người/)).toBeNull();
  });
});

describe('who can be chosen', () => {
  it('as head of a merger are people of every unit in it', async () => {
    app = await openApp('/don-vi/SNV?viec=sap-nhap', { as: 'vinh.dq' });
    await pick(
      await screen.findByRole('combobox', {
        name: 'Đơn vị kết thúc, nhập vào đơn vị nhận (thêm từng đơn vị)',
      }),
      'tai chinh',
      /Sở Tài chính/,
    );
    await screen.findByRole('button', { name: /Sở Tài chính/ });
    const head = screen.getByRole('combobox', { name: 'Người đứng đầu sau sáp nhập' });
    await pick(head, 'phan yen', /Phan Thị Yến/);
    expect((head as HTMLInputElement).value).toBe('Phan Thị Yến');
  });

  it('to go over in a split is everybody of the unit, nobody of those below', async () => {
    app = await openApp('/don-vi/SNV?viec=tach', { as: 'vinh.dq' });
    const people = await screen.findByRole('group', { name: 'Người chuyển sang' });
    await waitFor(() => expect(within(people).getAllByRole('checkbox')).toHaveLength(3));
    expect(within(people).queryByRole('checkbox', { name: /Trần Thị Thu Hà/ })).toBeNull();
  });
});

describe('heads and stand-ins', () => {
  it('lets the absent head hand over, and shows it on both sides', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=uy-quyen', { as: 'an.nth' });
    const standIn = await screen.findByRole('combobox', { name: 'Ủy quyền cho' });
    await pick(standIn, 'vo anh', /Võ Ngọc Ánh/);
    type(screen.getByLabelText('Từ ngày'), '12/01/2024');
    type(screen.getByLabelText('Đến ngày'), '19/01/2024');
    type(screen.getByLabelText('Việc được ủy quyền'), 'Duyệt nhật ký');
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    expect(await screen.findByText('Võ Ngọc Ánh thay Nguyễn Thị Hồng Ân')).toBeDefined();
    const { server } = app;
    const own = await server.as('anh.vn').get<{ received: unknown[] }>('/api/delegations/mine');
    expect(own.body.received).toHaveLength(1);
  });

  it('says two heads are one too many, and offers to end the first', async () => {
    app = await openApp('/don-vi/SNV-CCVC?viec=dung-dau', { as: 'phuc.nv' });
    const ends = await screen.findByRole('checkbox', { name: /Kết thúc nhiệm kỳ của Nguyễn Thị Hồng Ân/ });
    click(ends);
    await pick(screen.getByRole('combobox', { name: 'Người' }), 'anh', /Võ Ngọc Ánh/);
    type(screen.getByLabelText('Từ ngày'), '15/01/2024');
    type(screen.getByLabelText('Số quyết định'), '7/QĐ-SNV');
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    expect(
      await screen.findByText(/Nguyễn Thị Hồng Ân đang là người đứng đầu từ 01\/01\/2023/),
    ).toBeDefined();
    click(ends);
    click(screen.getByRole('button', { name: 'Ghi thay đổi' }));
    const card = (await screen.findByRole('heading', { name: 'Người đứng đầu, cấp phó' })).closest(
      'section',
    )!;
    expect(await within(card).findByText(/từ 15\/01\/2024/)).toBeDefined();
  });
});
