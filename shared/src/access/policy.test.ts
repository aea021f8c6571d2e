import { describe, expect, it } from 'vitest';
import { DAY_STATES } from '../work-day/work-day.rules.ts';
import { type Action, can, isNeverOneself, isOfOwnDay, POLICY, type Relation } from './policy.ts';

const actions = Object.keys(POLICY) as Action[];
const asOne = (relation: Relation) => new Set<Relation>([relation, 'anyone-signed-in']);
const allowed = (relation: Relation) => actions.filter((action) => can(asOne(relation), action));

describe('the table of rights', () => {
  it('lets an auditor change nothing', () => {
    expect(allowed('auditor').filter((action) => !/^me\.|\.(read|list|export)$/.test(action))).toEqual([]);
  });

  it('lets an administrator see nobody’s work', () => {
    expect(allowed('admin').filter((action) => /^(day|review|summary|product)\./.test(action))).toEqual([]);
  });

  it('lets nobody review who is not the reviewer', () => {
    const deciding = ['day.accept', 'day.return', 'day.undo', 'day.reopen'] as const;
    for (const action of deciding) expect(POLICY[action].relations).toEqual(['reviewer']);
  });

  it('lets only the person write and submit their day', () => {
    const own = ['day.write', 'day.submit', 'day.withdraw'] as const;
    for (const action of own) expect(POLICY[action].relations).toEqual(['self']);
  });

  it.each([
    ['day.write', ['draft', 'returned']],
    ['day.submit', ['draft', 'returned']],
    ['day.withdraw', ['submitted']],
  ] as const)('lets the person do %s in %j only', (action, states) => {
    expect(DAY_STATES.filter((state) => can(asOne('self'), action, state))).toEqual(states);
  });

  it.each([
    ['day.accept', ['submitted']],
    ['day.return', ['submitted']],
    ['day.undo', ['returned', 'accepted']],
    ['day.reopen', ['accepted']],
  ] as const)('lets the reviewer do %s in %j only', (action, states) => {
    expect(DAY_STATES.filter((state) => can(asOne('reviewer'), action, state))).toEqual(states);
  });
});

/** The same table read from the other side, by hand: what somebody may do who stands in one relation and no other. */
const MAY: Record<Relation, string> = {
  'anyone-signed-in': `
    calendar.read catalogue.read competency.read description.read me.choose me.data me.notice me.password
    me.read me.second-factor me.sessions me.trail notice.read unit.read`,
  self: `
    annual-rating.own annual-rating.read cadre.read competency-assessment.read day.own day.read
    day.submit day.withdraw day.write delegation.change delegation.read device.own finding.answer finding.read
    leave.ask meeting.answer meeting.call notice.choose output.ask-cause output.read output.return-share
    output.write person-data.read push.own review.read review.write secret-line.read secret-line.vouch
    task.hand-over task.own task.read transfer.read upload.send work-template.own`,
  reviewer: `
    annual-rating-list.read annual-rating.file annual-rating.meet annual-rating.read body-score.write
    cadre.read competency-assessment.read competency-gap.read competency.assess day-review.read
    day.accept day.read day.reopen day.return day.undo finding-count.read finding.decide finding.read
    leave.grant output.check output.read reminder.send review-list.read review.fill review.judge
    review.read summary.export summary.read task.assign task.hand-over task.read unit-people.read
    upload.send work-template.share`,
  'head-above': `
    annual-rating-list.read annual-rating.read body-score.write cadre.read closing.read
    competency-assessment.read competency-gap.read competency.assess day.read finding-count.read
    finding.decide finding.read output.read rating.read reminder.send report.read review-list.read
    review.fill review.read scheme.read summary.export summary.read task.assign task.hand-over task.read
    unit-people.read upload.send work-template.share`,
  'body-head': `
    annual-rating.decide annual-rating.file annual-rating.hand-over annual-rating.meet
    annual-rating.notify disqualifier.write rating.decide review.decide review.judge`,
  personnel: `
    account.read account.reset annual-rating-list.read annual-rating.file annual-rating.hand-over
    annual-rating.meet annual-rating.notify annual-rating.opine annual-rating.propose annual-rating.read
    cadre.change cadre.read closing.ask closing.close closing.read closing.time
    competency-assessment.read competency-gap.read day.read delegation.change description.change
    disqualifier.write finding-count.read finding.read headship.change leave.change notice-rule.change
    output.read person-data.hand-over person-data.read rating.read recurring-work.offer
    recurring-work.read reminder-hour.change reminder.send report.read report.write review-list.read
    review.fill review.read rule-choice.change scheme.read scheme.write summary.export summary.read
    task.read transfer.answer transfer.propose transfer.read transfer.withdraw unit-people.read
    unit.change upload.send`,
  'central-personnel': `
    calendar.change campaign.change catalogue.change competency.change entries.exchange
    finding-settings.change finding-settings.read finding.check import.run job.read mail.send-again
    person-data.erase retention.change scheme.appraise`,
  committee: `
    annual-rating-list.read annual-rating.file annual-rating.opine annual-rating.read body-score.write
    cadre.read campaign.change closing.agree closing.ask closing.close closing.read closing.time
    competency-assessment.read competency-gap.read day.read delegation.change disqualifier.write
    finding-count.read finding-settings.read finding.check finding.read output.read rating.decide
    rating.read reminder.send report.read report.write review-list.read review.read rule-choice.change
    scheme.appraise scheme.read summary.export summary.read task.read unit-people.read upload.send`,
  auditor: `
    annual-rating-list.read annual-rating.read cadre.read closing.read competency-assessment.read
    competency-gap.read day.read finding-count.read finding-settings.read finding.read output.read
    rating.read report.read review-list.read review.read scheme.read summary.export summary.read
    task.read unit-people.read`,
  admin: `
    account.change account.read account.reset cadre.change cadre.read calendar.change catalogue.change
    competency.change description.change headship.change import.run job.read mail.send-again
    push-setting.change reminder-hour.change role.change second-factor-rule.change unit-people.read
    unit.change upload.send`,
};
/** What nobody does to themselves. */
const TO_OTHERS = `
  annual-rating.decide annual-rating.file annual-rating.hand-over annual-rating.meet
  annual-rating.notify annual-rating.opine annual-rating.propose body-score.write cadre.change
  competency.assess disqualifier.write finding.decide headship.change leave.change output.check
  person-data.erase person-data.hand-over rating.decide review.decide review.judge role.change
  transfer.answer transfer.propose transfer.withdraw`;
const wordsOf = (text: string) => text.trim().split(/\s+/);

describe('whoever stands in one relation', () => {
  it.each(Object.entries(MAY) as [Relation, string][])(
    '%s, does these things and no other',
    (relation, may) => {
      expect(actions.filter((action) => can(new Set([relation]), action)).sort()).toEqual(
        wordsOf(may).sort(),
      );
    },
  );

  it('does what any of their relations gives, and nothing without one', () => {
    expect(can(new Set(['auditor', 'reviewer']), 'day.accept', 'submitted')).toBe(true);
    expect(actions.filter((action) => can(new Set(), action))).toEqual([]);
  });

  it('does these things to others only, whatever else they hold', () => {
    expect(actions.filter(isNeverOneself).sort()).toEqual(wordsOf(TO_OTHERS).sort());
    for (const action of actions) {
      const relations = new Set(POLICY[action].relations);
      expect([action, can(relations.add('self'), action)]).toEqual([action, !isNeverOneself(action)]);
    }
  });

  it('does some things in a few states of a day alone, and what has none in any', () => {
    const some = actions.filter((action) => 'states' in POLICY[action]);
    const reviewed = ['day.accept', 'day.reopen', 'day.return', 'day.undo'];
    expect(some.sort()).toEqual([...reviewed, 'day.submit', 'day.withdraw', 'day.write'].sort());
    for (const state of DAY_STATES) expect(can(asOne('auditor'), 'day.read', state)).toBe(true);
  });

  it('opens their own day alone by a PIN or a passkey', () => {
    const opened = ['day.own', 'day.submit', 'day.withdraw', 'day.write', 'me.choose', 'me.read'];
    expect(actions.filter(isOfOwnDay).sort()).toEqual(opened);
  });
});
