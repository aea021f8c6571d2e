import type { Random } from '../../demo/seed/random.ts';

const LONG = 'a'.repeat(20_000);
/** Wherever a text is cut: a character of two units stands across it. */
const CUT_AT = [31, 60, 100, 150, 200, 255, 300, 500, 1000];
export const ACROSS_CUTS = CUT_AT.map((most) => `${'a'.repeat(most - 1)}😀`);

/** Texts that somebody tries who means harm, or whose program is broken. None of them looks like an answer that tells too much. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...[
    "'",
    '"',
    "' or '1'='1",
    "'; drop table cadre; --",
    "1' union all select 1 --",
    '`',
    '\\',
    '%',
    '_',
    '%%%',
    '$1',
    '?',
  ],
  ...[
    '*',
    '**',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '(((((((((((((((',
    '"*"',
    'a"b',
    'NEAR(a b)',
    'a OR b',
    '-a',
    '^a',
    ':a',
    '@x',
    '#',
  ],
  ...[
    '',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u0000',
    'a\u0000b',
    '\u0001',
    '\u001b[31m',
    '\ud800',
    '\udc00\ud800',
    '\uffff',
    '\ufeff',
  ],
  ...[
    'é'.normalize('NFD'),
    'ệ'.normalize('NFD').repeat(50),
    '👩‍👩‍👧‍👦',
    '\u202eabc',
    '\u200b',
    'ＮＧＵＹỄＮ',
    'ß',
    'İ',
    'ı',
  ],
  ...[
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '..\\..\\windows',
    '/etc/passwd',
    'C:\\x',
    'file:///etc/passwd',
    '//evil.example',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    '{{7*7}}',
    '#{7*7}',
    '=1+1',
    '@SUM(A1)',
  ],
  ...[
    'true',
    'false',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    '-0',
    '0x10',
    '1e309',
    '١٢',
    '1,5',
    '01',
    '+1',
    '1_000',
  ],
  ...[
    '2024-02-30',
    '2024-13-01',
    '0000-00-00',
    '9999-12-31',
    '2099-12-31',
    '1900-01-01',
    '-001-01-01',
    '2024-01-12T00:00:00Z',
    '2024-W01',
    '2024-Q5',
    '24-1-1',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'length', 'then'],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '01900000-0000-7000-8000-00000000000g',
  ],
  ...[
    LONG,
    'ế'.repeat(5000),
    "'".repeat(1000),
    '%'.repeat(3000),
    '('.repeat(3000),
    `${'a'.repeat(30)}!`,
    'A'.repeat(256),
    ...ACROSS_CUTS,
  ],
];

const NUMBERS = [
  0,
  -1,
  1,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  -(2 ** 53) - 1,
  1e308,
  0.1,
  -0.5,
  1e-9,
  1440,
  1441,
];

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
};

/** Anything but what is asked for. */
export function hostileValue(random: Random): unknown {
  const kind = random.whole(0, 11);
  if (kind < 6) return random.pick(HOSTILE_TEXTS);
  if (kind < 8) return random.pick(NUMBERS);
  return random.pick([
    ...[
      null,
      true,
      false,
      [],
      {},
      [[]],
      [null],
      ['a', 1, null],
      { length: -1 },
      { toString: 1 },
      { id: { id: {} } },
    ],
    ...[
      nested(5),
      nested(200),
      Array(2000).fill('x'),
      Array(300).fill({}),
      Object.fromEntries([['__proto__', { a: 1 }]]),
    ],
  ]);
}
