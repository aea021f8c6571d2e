import type { unitProblem as vi } from '../../vi/organisation/unit-problem.ts';
import type { Texts } from '../../vi.ts';

export const unitProblem: Texts<typeof vi> = {
  'unit-change-refused': 'Nothing was written: see what is said at each field.',
  'unit-unknown': 'There is no unit {{code}}. Choose one from the list.',
  'code-by-case': 'Code {{code}} differs from {{other}} only in case. Choose another.',
  'unit-code-taken': 'The code {{code}} belongs to {{name}}. Choose another.',
  'unit-code-twice': 'The code {{code}} is given twice. Each new unit needs its own.',
  'unit-not-standing': 'There is no {{name}} on {{day}}. Choose a day on which the unit stands.',
  'unit-changes-later':
    '{{name}} changes from {{day}}, later than this day. Choose {{day}} or later, or mend that change first.',
  'unit-plan-ahead':
    'A merger, split or end that concerns {{name}} is planned from {{day}}. Take that back first, then record this again.',
  'unit-just-begun': '{{name}} has changed from {{day}} itself. Choose a day after {{day}}.',
  'unit-below-itself': 'From {{day}}, {{name}} would stand below itself. Choose another superior unit.',
  'unit-parent-not-standing':
    '{{parent}} does not stand all the time that {{name}} is below it, from {{day}}. Choose another superior unit or day.',
  'unit-takes-rights':
    'From {{day}}, {{name}} would have no superior unit, so roles at the present top would no longer be over the whole organisation: {{people}}. Choose a superior unit; if it is to stand at the top, first give them the role over the whole organisation on the page of accounts.',
  'unit-has-children':
    '{{name}} has {{count}} units below it after {{last}}: {{names}}. Move or end these first.',
  'unit-has-people':
    '{{name}} has {{count}} people with posts from this day. Move them to another unit, or merge the unit.',
  'unit-has-open-days':
    '{{name}} has {{count}} submitted days nobody has reviewed. Review or return them first, or merge the unit.',
  'unit-has-open-reviews':
    '{{name}} has {{count}} reviews handed in and not decided. Decide or return them first.',
  'unit-has-dossier-ahead':
    'The dossier “{{title}}” of {{name}} waits to come into force on {{day}}, after the last day {{last}} of the body. Open it under Schemes and change its day of force to {{last}} or earlier; or choose a day after {{day}} for this change.',
  'unit-change-too-far-back': 'Figures before {{day}} were reported and stay. Choose a day from {{day}} on.',
  'unit-change-too-far-ahead': 'That day is too far off. Choose {{day}} or earlier.',
  'unit-change-undone':
    'This change was taken back already, so it is not recorded again. Reload the page and record a new one.',
  'unit-unchanged': 'Nothing differs from what holds now.',
  'unit-not-below': 'Unit {{code}} does not stand under {{name}}, or was given to another part.',
  'unit-merged-into-itself': '{{name}} cannot end and take the others in. Leave it out on one side.',
  'unit-below-merged': '{{name}} stands below {{above}}, which would end. Choose another unit to go on.',
  'unit-target-missing': 'No unit is chosen to go on. Choose one, or name a new one.',
  'unit-split-empty':
    'The unit {{name}} takes no units and no people: choose at least one, or leave this part out.',
  'unit-change-rests-units':
    'It cannot be taken back: changed again after it are {{units}}. Take that later change back first, or give name, block and level back as they were (by a file of units); or record another decision.',
  'unit-change-rests-posts':
    'It cannot be taken back: {{count}} posts or offices changed after it, of {{people}}. On the page of each, take the later move or end back and set hours and office as they were; or record another decision.',
  'unit-change-rests-made':
    'It cannot be taken back: the new unit has {{count}} rows of data. Record a merger instead.',
  'unit-change-rests-work':
    'It cannot be taken back: {{count}} days, tasks or reviews stand in the receiving unit since. Record another decision instead.',
  'unit-split-people':
    'Chosen twice, or not in this unit on that day: {{count}} people. Choose the people of each part again.',
  'unit-merge-of-one': 'A new unit is made of two or more. Choose another, or rename the unit.',
  'rules-not-body': 'Only a body chooses rules of scoring. Open the page of the body.',
  'rules-month-over': '{{month}} is over. Choose from this month on.',
  'rules-month-begun':
    'In {{month}} products were checked or reviews scored already. Choose from the next month on.',
  'headship-two-heads':
    '{{name}} has been the head since {{from}}. End that before this day, or choose another day.',
  'headship-overlap': 'This person has led the unit since {{from}}. End that first.',
  'headship-outside-unit': 'The unit stands from {{from}} to {{to}} only. Choose days within.',
  'headship-no-post': '{{name}} holds no post on {{day}}. Give a post first or choose somebody else.',
  'headship-past-post':
    '{{name}} holds posts until {{to}} only. Choose {{to}} as the latest last day, or give them a post first.',
  'delegation-to-oneself': 'One cannot stand in for oneself. Choose somebody else.',
  'delegation-twice':
    '{{name}} stands in from {{from}} to {{to}} already. Choose a day after, or end that first.',
  'delegation-back':
    '{{name}} is away from {{from}} to {{to}} with this person standing in, and cannot stand in for them. Choose somebody else or other days.',
  'delegation-to-below':
    '{{name}} works in {{unit}}, a unit below. Choose a deputy or somebody of the same rank or above.',
  'delegation-outside-body':
    '{{name}} does not work in {{body}}. Choose a deputy of the unit, or somebody of the body who is not below.',
  'headship-outside-body':
    '{{name}} holds no post in {{body}} on this day. Give them a post there first, then name them.',
  'reviewer-not-needed':
    'The head of this unit is reviewed from above already ({{unit}}). A reviewer is named only where nobody is above.',
  'delegation-end-past':
    'The earliest last day is {{day}}: what was done until yesterday stands. Choose another day.',
  'delegation-end-later': 'The delegation lasts to {{to}} only. Make a new one from the day after to go on.',
  'delegation-not-leading':
    '{{name}} does not lead this unit all the time from {{from}} to {{to}}. Mend the days.',
  'dates-backwards': 'The last day {{to}} is before the first day {{from}}. Mend one of them.',
};
