import { bringTexts } from '../../lib/i18n/late.ts';
import { units } from '../../lib/i18n/vi/units.ts';

bringTexts({ units });
