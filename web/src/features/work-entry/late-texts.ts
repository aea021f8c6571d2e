import { bringTexts } from '../../lib/i18n/late.ts';
import { workEntryLate } from '../../lib/i18n/vi/work/work-entry-late.ts';

bringTexts({ workEntry: workEntryLate });
