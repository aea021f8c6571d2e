import { createHash } from 'node:crypto';
import { openFixtureDatabase } from '@so-viec/db/testing';
import { FROZEN_COLUMNS } from '@so-viec/shared/closing/frozen';
import { expect, it } from 'vitest';
import { fingerprintOf, frozenRowsOf, isUntouched } from './fingerprint.ts';

const none = { closed_cadre_month: [], closed_review: [], closed_finding: [], carried_output: [] };
const carried = (outputId: string, quantity = 1) => ({ closingId: 'c', outputId, cadreId: 'ha', quantity });

it('a fingerprint is the SHA-256 of the frozen lines, each ended by a line feed', () => {
  const lines = '["carried_output","o1","ha",1]\n["carried_output","o2","ha",3]\n';
  const rows = { ...none, carried_output: [carried('o2', 3), carried('o1')] };
  expect(fingerprintOf(rows)).toBe(createHash('sha256').update(lines).digest('hex'));
  expect(fingerprintOf(none)).toBe(createHash('sha256').update('').digest('hex'));
});

it('a closing is untouched while the rows of all its parts are what they were', async () => {
  const { db, fixture, close } = await openFixtureDatabase();
  const { ccvc, snv } = fixture.unitIds;
  const { ha } = fixture.cadreIds;
  const kept = (closingId: string) => ({
    ...{ closingId, findingId: `f-${closingId}`, rule: 'r', severity: 'low', subjectKind: 'cadre' },
    ...{ subjectId: ha, state: 'open', settingsId: 's', params: '{}', entryIds: '[]', version: 1 },
  });
  const rows = { ...none, closed_finding: [kept('unit'), kept('body')] };
  const closing = {
    month: '2024-01',
    edition: 1,
    at: '2024-02-05T02:00:00.000Z',
    accountId: null,
    unit: '{}',
  };
  const rest = { figures: '{}', undecided: 0, reopenedAt: null, mark: null };
  await db
    .insertInto('closing')
    .values([
      { ...closing, ...rest, id: 'unit', unitId: ccvc, kind: 'unit', fingerprint: 'another' },
      { ...closing, ...rest, id: 'body', unitId: snv, kind: 'body', fingerprint: fingerprintOf(rows) },
    ])
    .execute();
  await db
    .insertInto('closing_part')
    .values(['unit', 'body'].map((partId) => ({ closingId: 'body', partId })))
    .execute();
  await db.insertInto('closed_finding').values(rows.closed_finding).execute();
  expect(await frozenRowsOf(db, ['unit'])).toMatchObject({
    ...none,
    closed_finding: [{ closingId: 'unit' }],
  });
  expect(await isUntouched(db, 'body')).toBe(true);
  expect(await isUntouched(db, 'unit')).toBe(false);
  expect(await isUntouched(db, 'nothing')).toBe(false);
  await close();
});

it('every column of a frozen row counts in the fingerprint but the closing it hangs on', async () => {
  const { db, close } = await openFixtureDatabase();
  const tables = await db.introspection.getTables();
  for (const [table, counted] of Object.entries(FROZEN_COLUMNS)) {
    const columns = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name);
    expect([...counted, 'closingId'].sort(), table).toEqual(columns?.sort());
  }
  await close();
});
