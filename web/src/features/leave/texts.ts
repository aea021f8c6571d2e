import { bringTexts } from '../../lib/i18n/late.ts';
import { leave } from '../../lib/i18n/vi/organisation/leave.ts';

bringTexts({ leave });
