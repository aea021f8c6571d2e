import { describe, expect, test } from 'vitest';
import { normalPassword } from '../account/password.rules.ts';
import { normalUsername } from '../account/username.ts';
import { safeFileName } from '../file/file-kind.ts';
import { documentKey } from '../output/document-number.ts';
import { cleanText, foldText } from './fold.ts';
import { looksLikeLegacyVietnamese } from './legacy-encoding.ts';
import { nameSortKey } from './name.ts';
import { normalText } from './normal.ts';

/** Marks out of their order, which take `normalize` some seconds. */
const MARKS = `a${'\u0301\u0323'.repeat(60_000)}`;
/** Marks that fold keeps, parted by what it takes out. */
const PARTED = `a${'\u0591\u05a8\u200b'.repeat(60_000)}`;

describe('a text of marks alone', () => {
  test.each<[string, (text: string) => unknown]>([
    ['as it is stored', cleanText],
    ['as search compares it', foldText],
    ['as a name to sort by', nameSortKey],
    ['as a user name', normalUsername],
    ['as a password', normalPassword],
    ['as the name of a file', safeFileName],
    ["as a document's number", documentKey],
    ['as text in an old encoding', looksLikeLegacyVietnamese],
  ])('is read in a moment %s', (_, read) => {
    for (const text of [MARKS, PARTED, `x${'\u00cc\u00f2'.repeat(60_000)}`]) read(text);
  });

  test('keeps the first thirty', () => {
    expect(normalText(MARKS, 'NFD')).toHaveLength(31);
  });
});

test('all marks of a language stay', () => {
  const words = 'Nghi\u00ea\u0323n thu\u01a1\u0309, Ti\u00ea\u0301ng Vi\u1ec7t';
  expect(normalText(words, 'NFC')).toBe(words.normalize('NFC'));
});
