import { bringTexts } from '../../lib/i18n/late.ts';
import { competency } from '../../lib/i18n/vi/organisation/competency.ts';

bringTexts({ competency });
