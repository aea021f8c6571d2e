import { archiveOf } from '@so-viec/server/testing/archive';
import { expect, it } from 'vitest';
import { liveIn } from './judge.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sheet = (cells: string) => Buffer.from(archiveOf({ 'xl/worksheets/sheet1.xml': cells }));

it.each([
  ['text/csv', Buffer.from('a;=1+1EVIL\n'), 1],
  ['text/csv', Buffer.from('"-2+3&EVIL";b\n'), 1],
  ['text/csv', Buffer.from("a;'=1+1EVIL\n"), 0],
  [SHEET, sheet('<c><f>HYPERLINK("EVIL")</f></c>'), 1],
  [SHEET, sheet('<c t="inlineStr"><is><t>=HYPERLINK("EVIL")</t></is></c>'), 0],
  [SHEET, sheet('<Relationship Target="http://EVIL.example"/>'), 1],
  ['application/pdf', Buffer.from('<< /S /URI /URI (http://EVIL) >> << /S /JavaScript /JS (EVIL()) >>'), 4],
  ['application/pdf', Buffer.from('BT (EVIL()) Tj ET'), 0],
  ['text/html', Buffer.from('<p>EVIL</p>'), 1],
])('in %s, %s: %d', (type, file, count) => {
  expect(liveIn(type, file)).toHaveLength(count);
});
