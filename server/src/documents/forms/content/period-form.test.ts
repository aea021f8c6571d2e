import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { describe, expect, it } from 'vitest';
import { reviewIn, sheetWith, sourceOf, TREE } from '../../../testing/documents/form-source.ts';
import { hasForm, periodFormOf } from './period-form.ts';

const formOf = (more: Parameters<typeof sourceOf>[0] = {}) => periodFormOf(sourceOf(more), TREE, '2026-11');
const DECIDED = {
  person: {
    ...{ code: 'CB-HA', fullName: 'Trần Thị Thu Hà', title: 'Phó Trưởng phòng', positionName: '' },
    unitName: 'Phòng Tổ chức (cũ)',
  },
  sheet: sheetWith([
    { faults: 1, delays: 0 },
    { faults: 0, delays: 0, count: 3 },
  ]),
  opinion: 'Như lúc duyệt.',
};

describe('the head of a form', () => {
  it('names the body above, the body and the unit', () => {
    expect(formOf().head).toEqual({
      ...{ superior: 'Tỉnh Minh Giang', body: 'Sở Nội vụ', fullName: 'Trần Thị Thu Hà' },
      ...{ title: 'Chuyên viên về tổ chức', unit: 'Phòng Công chức, viên chức' },
    });
  });

  it('takes the title of the post where it has one, else the position', () => {
    const { person } = sourceOf();
    expect(formOf({ person: { ...person, title: 'Trưởng phòng' } }).head.title).toBe('Trưởng phòng');
  });

  it('goes by the unit of the review, where the person moved since', () => {
    const { person } = sourceOf();
    const moved = { person: { ...person, unitId: 'tinh' }, review: reviewIn('draft') };
    expect(formOf(moved).head.unit).toBe('Phòng Công chức, viên chức');
  });

  it('has no body above the topmost, and none where the unit is not known', () => {
    const { person } = sourceOf();
    expect(formOf({ person: { ...person, unitId: 'tinh' } }).head).toMatchObject({
      superior: '',
      body: 'Tỉnh Minh Giang',
    });
    expect(formOf({ person: { ...person, unitId: '-' } }).head).toMatchObject({ body: '', unit: '' });
  });

  it('is that of the decision once there is one', () => {
    const { head } = formOf({ review: reviewIn('approved'), frozen: DECIDED });
    expect([head.title, head.unit]).toEqual(['Phó Trưởng phòng', 'Phòng Tổ chức (cũ)']);
  });
});

describe('the content of a form', () => {
  it('is empty but for the person before a review is begun', () => {
    const bare = formOf({ sheet: sheetWith([], { said: {} }) });
    expect(bare).toMatchObject({ own: {}, totalHundredths: null, merits: '', limits: '', opinion: '' });
  });

  it.each(['draft', 'submitted', 'returned'])('has only what the person said while it is %s', (state) => {
    const form = formOf({ review: reviewIn(state) });
    expect(form).toMatchObject({ merits: 'Đủ sản phẩm.', limits: 'Chậm một việc.', opinion: '' });
    expect([form.generalHundredths, form.resultHundredths, form.totalHundredths]).toEqual([null, null, null]);
    expect(Object.keys(form.own)).toHaveLength(GENERAL_CRITERIA.length);
  });

  it('has the points and the opinion once the head has scored', () => {
    const form = formOf({ review: reviewIn('scored') });
    expect(form).toMatchObject({ generalHundredths: 3000, resultHundredths: 7000, totalHundredths: 10_000 });
    expect(form.opinion).toBe('Làm chắc chắn.');
  });

  it('has those of the decision, whatever is computed today', () => {
    const form = formOf({ review: reviewIn('approved'), frozen: DECIDED });
    expect(form).toMatchObject({ resultHundredths: 6854, totalHundredths: 9854, opinion: 'Như lúc duyệt.' });
  });

  it('leaves out a criterion that the person has not scored', () => {
    const said = {
      ethics: { own: 450, authority: 500, reason: '' },
      discipline: { own: null, authority: 500, reason: '' },
    };
    expect(formOf({ sheet: sheetWith([], { said }) }).own).toEqual({ ethics: 450 });
  });

  it('has no points where nothing was assigned', () => {
    const sheet = { ...sheetWith([]), resultHundredths: null, totalHundredths: null };
    const form = formOf({ review: reviewIn('scored'), sheet });
    expect([form.generalHundredths, form.resultHundredths, form.totalHundredths]).toEqual([3000, null, null]);
  });

  it('is signed at the place of the body, by whom and when', () => {
    const signers = {
      self: { on: '2026-12-01', name: 'Trần Thị Thu Hà' },
      authority: { on: '2026-12-03', name: 'Nguyễn Thị Hồng Ân' },
    };
    const form = formOf({ signers });
    expect(form.self).toEqual({ place: 'Minh Giang', ...signers.self });
    expect(form.authority).toEqual({ place: 'Minh Giang', ...signers.authority });
  });
});

it('is for those scored by faults and delays', () => {
  expect(hasForm(sourceOf())).toBe(true);
  expect(hasForm(sourceOf({ sheet: sheetWith([], { isByDegrees: true }) }))).toBe(false);
});
