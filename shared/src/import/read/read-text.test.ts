import { describe, expect, test } from 'vitest';
import { BLOCKS, POSITION_GROUPS } from '../words.ts';
import { email, filled, line, text, username, word, yesNo } from './read-text.ts';

describe('text in a file', () => {
  test('is kept in NFC, without space around it', () => {
    expect(text(200)(` ${'Ủy ban'.normalize('NFD')} `)).toEqual({ value: 'Ủy ban' });
  });

  test('keeps its lines in a note and loses them in a name', () => {
    expect(text(200)('một\r\nhai')).toEqual({ value: 'một\nhai' });
    expect(line(200)('Sở\nNội vụ')).toEqual({ value: 'Sở Nội vụ' });
  });

  test('is refused over its limit, with both numbers', () => {
    expect(text(5)('quá dài')).toEqual({ code: 'too-long', params: { length: 7, limit: 5 } });
  });

  test('is refused with a control character, by its name', () => {
    expect(text(200)('a\u0000b')).toEqual({ code: 'bad-character', params: { character: 'U+0000' } });
    expect(text(200)('a\ud800b')).toMatchObject({ code: 'bad-character' });
  });

  test('of an old encoding is named as such', () => {
    expect(text(200)('TrÇn ThÞ Thu Hµ')).toMatchObject({
      code: 'legacy-text',
      params: { encoding: 'TCVN3 (ABC)' },
    });
  });

  test('may be foreign', () => {
    expect(text(200)('Café résumé naïve')).toEqual({ value: 'Café résumé naïve' });
  });

  test('may be a number', () => {
    expect(line(200)(12)).toEqual({ value: '12' });
    expect(line(200)(1.5)).toEqual({ value: '1.5' });
  });

  test('must be there where it is asked for', () => {
    expect(filled(line(5))('  ')).toEqual({ code: 'required', params: {} });
  });
});

describe('a word of a template', () => {
  test.each(['Đảng', 'đảng', 'DANG', ' Đ ả n g '])('%j is the Party', (cell) => {
    expect(word(BLOCKS)(cell)).toEqual({ value: 'party' });
  });

  test('needs no comma', () => {
    expect(word(POSITION_GROUPS)('Lãnh đạo quản lý')).toEqual({ value: 'leadership' });
  });

  test('that is not known is refused with those that are', () => {
    const words = 'Đảng; MTTQ; Chính quyền; Sự nghiệp';
    expect(word(BLOCKS)('Quốc hội')).toEqual({ code: 'bad-word', params: { value: 'Quốc hội', words } });
  });
});

describe('yes and no', () => {
  test('are x and an empty cell', () => {
    expect(yesNo(false)('X')).toEqual({ value: true });
    expect(yesNo(false)('')).toEqual({ value: false });
  });

  test('an empty cell may mean yes, and "không" no', () => {
    expect(yesNo(true)('')).toEqual({ value: true });
    expect(yesNo(true)('Không')).toEqual({ value: false });
  });

  test('anything else is refused', () => {
    expect(yesNo(true)('?')).toMatchObject({ code: 'bad-yes-no' });
    expect(yesNo(true)('có lẽ')).toMatchObject({ code: 'bad-yes-no' });
  });
});

describe('a login', () => {
  test('is kept in small letters', () => {
    expect(username(' Ha.TTT ')).toEqual({ value: 'ha.ttt' });
    expect(username('')).toEqual({ value: '' });
  });

  test.each(['hà.ttt', 'ha ttt', '.ha'])('%j is refused', (cell) => {
    expect(username(cell)).toMatchObject({ code: 'bad-username' });
  });

  test('has an address or none', () => {
    expect(email('ha@tinh.vn')).toEqual({ value: 'ha@tinh.vn' });
    expect(email('')).toEqual({ value: '' });
    expect(email('ha tinh.vn')).toMatchObject({ code: 'bad-email' });
  });
});
