import { expect, test } from 'vitest';
import { splitPicture } from '../report/chart/split-picture.ts';
import { noSums, partsByOutput, type ReportSums } from '../report/report-sums.ts';
import { shareText, shareTexts } from './shares.ts';

test('a share by itself is rounded half up', () => {
  expect([7505, 1577, 918].map((part) => shareText(part, 10_000))).toEqual(
    ['75,1', '15,8', '9,2'].map((share) => `${share}\u00a0%`),
  );
});

test('parts of a whole add up, the same on the page and in the picture', () => {
  const sums: ReportSums = { ...noSums(), minutes: 10_000, minutesUnderWay: 1577, minutesWithoutOutput: 918 };
  const { parts, alone } = partsByOutput(sums);
  expect(shareTexts(parts, alone)).toEqual(['75,0', '15,8', '9,2'].map((share) => `${share}\u00a0%`));
  const [withOutput, underWay, unclear] = shareTexts(parts, alone);
  expect(splitPicture(sums)?.alt).toBe(
    `Giờ theo sản phẩm: Có sản phẩm ${withOutput}; Đang làm nhiều ngày ${underWay}; Không rõ sản phẩm ${unclear}`,
  );
  expect(unclear).toBe(shareText(918, 10_000));
});

test('a whole of nothing has no shares', () => {
  expect(shareText(0, 0)).toBe('–');
  expect(shareTexts([0, 0])).toEqual(['–', '–']);
});
