import { bringTexts } from '../../../lib/i18n/late.ts';
import { workWeek } from '../../../lib/i18n/vi/work/work-week.ts';

bringTexts({ workWeek });
