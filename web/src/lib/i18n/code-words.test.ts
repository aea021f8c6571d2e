import { aboutWords } from '@so-viec/shared/person-data/act-about';
import { ACT_WORDS, NOBODY } from '@so-viec/shared/person-data/act-words';
import { CODE_WORDS } from '@so-viec/shared/person-data/code-words';
import { expect, test } from 'vitest';
import { accounts } from './vi/admin/accounts.ts';
import { device } from './vi/admin/device.ts';
import { trail } from './vi/admin/trail.ts';
import { finding } from './vi/finding/finding.ts';
import { notice } from './vi/notice/notice.ts';
import { cadre } from './vi/organisation/cadre.ts';
import { leave } from './vi/organisation/leave.ts';
import { transfer } from './vi/organisation/transfer.ts';
import { units } from './vi/organisation/units.ts';
import { reading } from './vi/reading.ts';
import { annual } from './vi/review/annual.ts';
import { rating } from './vi/review/rating.ts';
import { review } from './vi/review/review.ts';
import { reviewHistory } from './vi/review/review-history.ts';
import { summary } from './vi/summary.ts';
import { output } from './vi/work/output.ts';
import { taskStory } from './vi/work/task-story.ts';
import { tasks } from './vi/work/tasks.ts';
import { workEntry } from './vi/work/work-entry.ts';

/** Where the pages say the same codes. */
const PAGES: Record<string, Readonly<Record<string, unknown>>> = {
  ...{ 'days.state': summary.dayState, 'tasks.state': tasks.state, 'tasks.origin': taskStory.origin },
  ...{ 'reviews.state': review.state, 'reviews.level': review.level, 'reviewSteps.kind': reviewHistory.step },
  ...{
    'ratingSteps.kind': annual.step,
    'leaveRequests.state': leave.state,
    'transfers.state': transfer.state,
  },
  ...{ 'posts.leaving': cadre.leaving, 'disqualifiers.kind': rating.disqualifier.kind },
  ...{ 'findings.severity': finding.severity, 'findings.state': finding.state, 'roles.role': accounts.role },
  ...{ 'noticeChoices.topic': notice.topic, 'noticeChoices.mail': notice.choice.mail },
  ...{
    'devices.kind': device.kind,
    'products.standing': output.standing,
    'meetings.kind': workEntry.meeting,
  },
  ...{ 'offices.kind': units.leaders, 'preferences.motion': reading.motion },
  'preferences.contrast': reading.contrast,
};

test.each(Object.keys(PAGES))('%s is said on a sheet as on the pages', (column) => {
  const codes = Object.keys(CODE_WORDS[column] ?? {});
  const said = Object.fromEntries(
    codes.map((code) => [code, PAGES[column]?.[code] ?? CODE_WORDS[column]?.[code]]),
  );
  // Of a finding that is gone a page says nothing.
  expect(codes.filter((code) => PAGES[column]?.[code] === undefined).length).toBeLessThan(2);
  expect(CODE_WORDS[column]).toEqual(said);
});

test('what others did is said on a sheet as on the page of one’s history', () => {
  expect(ACT_WORDS).toEqual(trail.acts);
  expect(NOBODY).toBe(trail.system);
  const ofWhen = (of: string) => aboutWords({ what: '', of, name: '' });
  expect(ofWhen('2024-01')).toBe(trail.month.replace('{{month}}', '01/2024'));
  expect(ofWhen('2024')).toBe(trail.year.replace('{{year}}', '2024'));
});
