import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { startLanguage } from './i18n/i18n.ts';
import './i18n/all-refusals.ts';
import { Problem } from './problem.ts';
import { fieldText, problemText } from './problem-text.ts';

beforeAll(startLanguage);

describe('the words of a refusal', () => {
  test('name the kind of a post and an open end in Vietnamese', () => {
    const params = { kind: 'primary', unit: 'Phòng Công chức', from: '15/01/2024', to: '…' };
    const said =
      'Từ 15/01/2024 đến nay người này đã có bố trí chính tại Phòng Công chức. Đổi ngày, hoặc kết thúc bố trí đó trước.';
    expect(fieldText(i18next.t, { code: 'assignment-overlap', params })).toBe(said);
    expect(problemText(i18next.t, new Problem({ code: 'assignment-overlap', params }))).toBe(said);
  });

  test('name some of many people and how many more', () => {
    const said = (others: number) =>
      problemText(
        i18next.t,
        new Problem({ code: 'unit-change-rests-posts', params: { count: 7, people: 'An, Bảo', others } }),
      );
    expect(said(3)).toContain('của An, Bảo và 3 người khác.');
    expect(said(0)).toContain('của An, Bảo. Ở trang từng người');
  });
});
