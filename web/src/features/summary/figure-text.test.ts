import { splitPicture } from '@so-viec/shared/report/chart/split-picture';
import { noSums, type ReportSums } from '@so-viec/shared/report/report-sums';
import { expect, test } from 'vitest';
import { shareText } from './figure-text.ts';

test('a share is rounded half up, each for itself', () => {
  expect([7505, 1577, 918].map((part) => shareText(part, 10_000))).toEqual(
    ['75,1', '15,8', '9,2'].map((share) => `${share}\u00a0%`),
  );
});

test('a share of the page is the one of the picture', () => {
  const sums: ReportSums = { ...noSums(), minutes: 10_000, minutesUnderWay: 1577, minutesWithoutOutput: 918 };
  expect(splitPicture(sums)?.alt).toContain(`Có sản phẩm ${shareText(7505, 10_000)}`);
});

test('a whole of nothing has no shares', () => {
  expect(shareText(0, 0)).toBe('–');
});
