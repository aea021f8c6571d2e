import { inTransaction } from '@so-viec/db';
import { openFixtureDatabase } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { TOPIC_OF } from '@so-viec/shared/notice/notice';
import { expect, it } from 'vitest';
import { putLetter } from '../../mail/outbox.ts';
import { letterOf } from './letter.ts';

const EVIL = 'Việc\r\nBcc: la@noi.khac\r\n\r\n<script>EVIL()</script>';
const DAY = '2024-01-12';
/** Whatever a notice may keep, with a payload for each word that people write. */
const CONTENT = {
  ...{ day: DAY, dueOn: DAY, from: DAY, to: DAY, fromOn: DAY, toOn: DAY, on: DAY, firstOn: DAY, monday: DAY },
  ...{ answerDueOn: DAY, month: '2024-01', year: 2024, id: newId(), ids: [newId()], code: 'CB-HA' },
  ...{ reason: EVIL, name: EVIL, title: EVIL, lead: EVIL, answer: EVIL },
  ...{ count: 2, of: 3, minutes: 60, people: 2, days: 3, queue: 4, as: 'closed', when: 'late' },
  ...{ change: 'link', role: 'admin', unit: EVIL },
  ...{ isStruck: false, isDrill: false, items: [{ step: '1', id: newId(), name: EVIL, day: DAY }] },
};
const tell = (kind: string) => ({ kind, content: JSON.stringify(CONTENT), byName: EVIL });

it('letters of every kind have one line for each of their heads, whatever people wrote', async () => {
  const { db, close, fixture } = await openFixtureDatabase();
  const address = 'https://so-viec.tinh.vn';
  await inTransaction(db, async (trx) => {
    for (const kind of Object.keys(TOPIC_OF)) {
      const letter = {
        ...letterOf([tell(kind)], address),
        key: kind,
        kind: 'notice',
        cadreId: fixture.cadreIds.ha,
        to: `a@snv.vn\r\n${EVIL}`,
      };
      expect(await putLetter(trx, letter, '2024-01-12T00:00:00.000Z')).toBe(true);
    }
  });
  const letters = await db.selectFrom('mail').selectAll().execute();
  await close();
  expect(letters).toHaveLength(Object.keys(TOPIC_OF).length);
  for (const { subject, toAddress, body } of letters) {
    expect([subject, toAddress].join('|')).not.toMatch(/[\r\n\u2028\u2029]|undefined/);
    expect(body).toContain(address);
  }
  expect(letters.filter(({ subject }) => subject.includes('<script>')).length).toBeGreaterThan(20);
});
