import { newId } from '@so-viec/shared/id/uuidv7';
import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, type TestApp } from '../../testing/open-app.tsx';

let app: TestApp;
afterEach(() => app.close());

const review = (more: object) => {
  const { cadreIds, unitIds, positionIds } = app.server.fixture;
  return {
    ...{ id: newId(), cadreId: cadreIds.bao, unitId: unitIds.ccvc, positionId: positionIds.staff },
    ...{ packId: 'nd335-2025', kind: 'staff', createdAt: '2024-01-02T00:00:00.000Z', version: 1 },
    ...{ period: '2023-12', state: 'draft', ...more },
  };
};

describe('a person’s month', () => {
  test('tells leave from weekends, and its figures follow from each other', async () => {
    app = await openApp('/can-bo/CB-BAO?thang=2024-01', { as: 'phuc.nv' });
    expect(await screen.findByText('phép')).toBeTruthy();
    expect(screen.getByText('lễ')).toBeTruthy();
    expect(screen.getAllByText('nghỉ').length).toBeGreaterThan(3);
    expect(
      screen.getByText(/^168:00 trong tháng: 22 ngày công, bớt 1 ngày nghỉ, còn 21 ngày phải làm/),
    ).toBeTruthy();
    expect(
      screen.getByText('Phòng Công chức, viên chức · Sở Nội vụ: 22 ngày công, giờ chuẩn 168:00, đã ghi 0:00'),
    ).toBeTruthy();
  });

  test('keeps the kind of leave from who reads no days', async () => {
    app = await openApp('/can-bo/CB-BAO?thang=2024-01', { as: 'vinh.dq' });
    expect(await screen.findByText(/^176:00 trong tháng, 22 ngày công/)).toBeTruthy();
    expect(screen.queryByText('phép')).toBeNull();
    expect(screen.queryByText(/đã ghi/)).toBeNull();
  });
});

describe('the reviews of a person', () => {
  test('stand on their page with points and levels, for who may read them', async () => {
    app = await openApp('/can-bo', { as: 'phuc.nv' });
    const decided = { state: 'approved', totalHundredths: 9150, level: 'excellent' };
    const { db } = app.server;
    await db.insertInto('review').values(review(decided)).execute();
    await db
      .insertInto('review')
      .values(review({ period: '2024-01', state: 'submitted' }))
      .execute();
    fireEvent.click(await screen.findByRole('link', { name: 'Phạm Quốc Bảo' }));
    const title = await screen.findByRole('heading', { name: 'Phiếu và xếp loại' });
    const card = within(title.closest('section') as HTMLElement);
    expect(card.getByText('91,50')).toBeTruthy();
    expect(card.getByText('Hoàn thành xuất sắc')).toBeTruthy();
    expect(card.getByText('Chờ chấm')).toBeTruthy();
    expect(card.getByRole('link', { name: '12/2023' }).getAttribute('href')).toBe('/phieu/CB-BAO/2023-12');
  });

  test('stay away from who keeps records alone', async () => {
    app = await openApp('/can-bo', { as: 'vinh.dq' });
    await app.server.db.insertInto('review').values(review({})).execute();
    fireEvent.click(await screen.findByRole('link', { name: 'Phạm Quốc Bảo' }));
    await screen.findByRole('heading', { name: 'Quá trình bố trí' });
    expect(screen.queryByRole('heading', { name: 'Phiếu và xếp loại' })).toBeNull();
  });
});

describe('a post to come', () => {
  test('begins on its day, and is not there until now', async () => {
    app = await openApp('/can-bo/CB-HA', { as: 'vinh.dq' });
    const { fixture } = app.server;
    const terms = { unitId: fixture.unitIds.stc, positionId: fixture.positionIds.finance, title: '' };
    await app.server.as('vinh.dq').put(`/api/cadres/CB-HA/assignments/${newId()}`, {
      ...{ ...terms, dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: true },
      ...{ kind: 'concurrent', fromOn: '2024-03-01', toOn: null },
    });
    await app.refetch();
    expect(await screen.findByText('Từ 01/03/2024')).toBeTruthy();
  });
});
