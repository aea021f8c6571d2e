import { describe, expect, test } from 'vitest';
import { createProgress } from './progress.ts';

function screenOf(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  return { written, screen: { isTTY, columns, write: (text: string) => written.push(text) } };
}

describe('a progress bar', () => {
  test('says nothing in a pipe', () => {
    const { written, screen } = screenOf(false);
    const progress = createProgress('Nạp cán bộ', 1412, screen);
    progress.update(700);
    progress.done('Xong.');
    expect(written).toEqual([]);
  });

  test('counts in words on a terminal and leaves one line', () => {
    const { written, screen } = screenOf(true);
    const progress = createProgress('Nạp cán bộ', 1412, screen);
    progress.update(706);
    progress.update(1412);
    progress.done('Đã nạp 1.412 cán bộ.');
    expect(written[0]).toContain('Nạp cán bộ ████████████░░░░░░░░░░░░ 706 / 1.412');
    expect(written[1]).toContain('1.412 / 1.412');
    expect(written.at(-1)).toMatch(/Đã nạp 1\.412 cán bộ\.\n$/);
  });

  test('does not draw for every step', () => {
    const { written, screen } = screenOf(true);
    const progress = createProgress('Nạp dòng', 100_000, screen);
    for (let done = 0; done < 50_000; done++) progress.update(done);
    expect(written.length).toBeLessThan(50);
  });

  test('stays on one line of a narrow terminal', () => {
    const { written, screen } = screenOf(true, 30);
    createProgress('Nạp việc của các cán bộ', 10, screen).update(3);
    expect((written[0] ?? '').replace('\r\u001B[2K', '').length).toBeLessThan(30);
  });
});
