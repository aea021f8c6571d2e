import { describe, expect, it } from 'vitest';
import { aboutWords, actAbout } from './act-about.ts';
import { ACT_WORDS, actWordOf, READ_KINDS } from './act-words.ts';

it('each kind of reading is told by a word of its own', () => {
  const words = READ_KINDS.map((what) => ACT_WORDS[actWordOf('person.read', what)]);
  expect(words).not.toContain('Việc khác');
  expect(new Set(words).size).toBe(READ_KINDS.length);
});

it('an act is told by its own word, else by that of its rows; what is known by none is something else', () => {
  const acts = ['cadre.add', 'cadre.correct', 'output.check', 'output.shares', 'meeting.cancel', 'toString'];
  expect(acts.map((act) => actWordOf(act, ''))).toEqual([
    ...['added', 'person', 'check', 'output', 'other', 'other'],
  ]);
  expect(actWordOf('person.import', 'leave')).toBe('importLeave');
  expect([actWordOf('person.read', ''), actWordOf('person.read', 'toString')]).toEqual(['other', 'other']);
});

it('each thing that is done to somebody’s way in is told by a word of its own, and a role by its name', () => {
  const acts = [
    ...[
      'account.create',
      'account.disable',
      'account.open',
      'account.reset',
      'account.link',
      'account.unlink',
    ],
    ...['account.password-off', 'account.password-on', 'second-factor.reset', 'role.give', 'role.end'],
  ];
  const words = acts.map((act) => ACT_WORDS[actWordOf(act, '')]);
  expect(new Set([...words, ACT_WORDS.account, ACT_WORDS.role]).size).toBe(acts.length + 2);
});

describe('a role in the history', () => {
  const told = (act: string, payload: object | '', rowName = '') =>
    aboutWords(
      actAbout('cadre', {
        ...{ act, at: '2026-11-24T03:28:00.000Z', objectId: 'account', rowOf: '', rowName },
        detail: payload === '' ? '' : JSON.stringify(payload),
      }),
    );
  const auditor = { role: 'auditor', unit: 'STC', fromOn: '2026-11-24', toOn: null };

  it('is told with its reach and its days', () => {
    expect([
      told('role.give', auditor, 'Sở Tài chính'),
      told('role.give', { role: 'admin', unit: null, fromOn: '2026-12-01', toOn: '2026-12-31' }),
    ]).toEqual([
      '“Kiểm tra, chỉ xem”, Sở Tài chính, từ 24/11/2026',
      '“Quản trị”, toàn tổ chức, từ 01/12/2026 đến 31/12/2026',
    ]);
  });

  it('that ends says whether it was dropped, taken, or lasts until a day', () => {
    const end = (fromOn: string, toOn: string) =>
      told('role.end', { role: 'admin', unit: null, fromOn, toOn }).replace('“Quản trị”, toàn tổ chức, ', '');
    expect([
      end('2026-12-01', '2026-11-30'),
      end('2026-11-24', '2026-11-23'),
      end('2026-01-01', '2026-11-30'),
    ]).toEqual([
      'từ 01/12/2026, bỏ khi chưa có hiệu lực',
      'từ 24/11/2026, thu ngày 24/11/2026',
      'từ 01/01/2026, hết ngày 30/11/2026',
    ]);
  });

  it('is told as far as an older or erased payload goes', () => {
    expect(told('role.end', { role: 'admin', toOn: '2026-11-23' })).toBe('“Quản trị”, thu ngày 24/11/2026');
    expect([told('role.end', ''), told('account.reset', auditor)]).toEqual(['', '']);
  });
});
