import { describe, expect, test } from 'vitest';
import { toldOf } from './push.rules.ts';

const ORIGIN = 'https://so-viec.example';
const message = (more: object = {}) =>
  JSON.stringify({
    ...{
      to: 'máy',
      id: 'tin',
      title: 'Ngày 12/01/2024 bị trả lại',
      detail: 'Thiếu số',
      path: '/hom-nay/2024-01-12',
    },
    ...more,
  });

describe('a message to a browser', () => {
  test('is shown with its words, once, and leads to its page', () => {
    expect(toldOf(message(), ORIGIN)).toMatchObject({
      ...{ to: 'máy', title: 'Ngày 12/01/2024 bị trả lại' },
      shown: { body: 'Thiếu số', tag: 'tin', data: `${ORIGIN}/hom-nay/2024-01-12` },
    });
  });

  test('never leads out of the program', () => {
    for (const path of ['https://elsewhere.example/x', '//elsewhere.example', 'javascript:alert(1)']) {
      expect(toldOf(message({ path }), ORIGIN)?.shown.data).toBe(`${ORIGIN}/thong-bao`);
    }
  });

  test('that is none of ours is let be', () => {
    for (const text of [undefined, '', '[]', 'null', '12', '{"a":1}'])
      expect(toldOf(text, ORIGIN)).toBeUndefined();
  });
});
