import { expect, it } from 'vitest';
import { notedOf } from './noted.ts';

it('says what somebody else made in the database, and how much more there is', () => {
  expect(notedOf([])).toBe('');
  expect(notedOf([{ what: 'trigger', name: 'leave.copied' }])).toMatch(
    /^SV_AUDIT_TRIGGERS cho giữ trigger: leave\.copied\. Không phải lỗi, [^\n]+\n$/,
  );
  const functions = Array.from({ length: 21 }, (_, at) => ({
    what: 'function' as const,
    name: `public.f${at}()`,
  }));
  expect(notedOf([{ what: 'event-trigger', name: 'watch' }, ...functions])).toMatch(
    /^Cơ sở dữ liệu còn có: event trigger watch, hàm public\.f0\(\), .+, hàm public\.f18\(\) và 2 mục khác\. Không phải lỗi, .+\n$/,
  );
});
