import type { CampaignGoal } from '@so-viec/shared/campaign/campaign.rules';
import {
  addDays,
  addMonths,
  type CivilDay,
  firstDayOf,
  lastDayOf,
  monthOf,
} from '@so-viec/shared/civil-day/civil-day';
import { DISTRICTS_UNTIL } from '../organisation/units.ts';
import type { DemoPlan } from '../story/options.ts';

export interface DemoCampaign {
  key: '2024-schemes' | '2024-descriptions' | 'running';
  name: string;
  goal: CampaignGoal;
  blocks: readonly string[];
  fromOn: CivilDay;
  toOn: CivilDay;
  targetOn: CivilDay;
}

const ALL_BLOCKS = ['party', 'front', 'government', 'service'];

/** The drives of 2024 (rules §4), and in a demo that lives on one that is running. */
export function campaignsOf(plan: DemoPlan): DemoCampaign[] {
  const drives: DemoCampaign[] = [
    {
      ...{
        key: '2024-schemes',
        name: 'Đợt thi đua 60 ngày, đề án vị trí việc làm',
        goal: 'schemes-approved',
      },
      ...{ blocks: ALL_BLOCKS, fromOn: '2024-01-25', toOn: '2024-03-25', targetOn: '2024-03-31' },
    },
    {
      ...{ key: '2024-descriptions', name: 'Bản mô tả công việc của khối Nhà nước' },
      ...{ goal: 'descriptions-in-force', blocks: ['government', 'service'] },
      ...{ fromOn: '2024-04-01', toOn: '2024-06-15', targetOn: '2024-06-30' },
    },
  ];
  const begun = drives.filter(({ fromOn }) => fromOn <= plan.today);
  const running =
    plan.withLiveMonths && plan.today > addDays(DISTRICTS_UNTIL, 90) ? [runningOne(plan.today)] : [];
  return [...begun, ...running];
}

/** From the month before to the end of this one: half of it is over, whatever the day. */
function runningOne(today: CivilDay): DemoCampaign {
  const month = monthOf(today);
  return {
    ...{ key: 'running', name: 'Rà soát đề án theo Nghị định 361/2025/NĐ-CP', goal: 'schemes-approved' },
    blocks: ALL_BLOCKS,
    fromOn: firstDayOf(addMonths(month, -1)),
    toOn: lastDayOf(month),
    targetOn: addDays(lastDayOf(month), 15),
  };
}
