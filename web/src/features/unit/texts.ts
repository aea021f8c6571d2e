import { bringTexts } from '../../lib/i18n/late.ts';
import { units } from '../../lib/i18n/vi/organisation/units.ts';

bringTexts({ units });
