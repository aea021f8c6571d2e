import type { TFunction } from 'i18next';
import { formatDay } from '../../../lib/format.ts';
import type { CampaignLine } from '../answers.ts';

/** "Còn 12 ngày", or that it is over or still to begin. */
export function leftWords(t: TFunction, { left }: Pick<CampaignLine, 'left'>): string {
  if (left === null) return t('scheme.campaign.ahead');
  return left === 0 ? t('scheme.campaign.over') : t('scheme.campaign.left', { count: left });
}

/** "25/01/2024 đến 25/03/2024" */
export const periodWords = (t: TFunction, { campaign }: Pick<CampaignLine, 'campaign'>): string =>
  t('scheme.campaign.period', { from: formatDay(campaign.fromOn), to: formatDay(campaign.toOn) });

/** "4 cơ quan chậm" */
export const lateWords = (t: TFunction, late: number): string =>
  late === 0 ? t('scheme.campaign.noneLate') : t('scheme.campaign.lateCount', { count: late });
