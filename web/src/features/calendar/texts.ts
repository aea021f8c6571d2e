import { bringTexts } from '../../lib/i18n/late.ts';
import { calendar } from '../../lib/i18n/vi/organisation/calendar.ts';

bringTexts({ calendar });
