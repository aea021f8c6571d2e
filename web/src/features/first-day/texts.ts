import { bringTexts } from '../../lib/i18n/late.ts';
import { firstDay } from '../../lib/i18n/vi/first-day.ts';

bringTexts({ firstDay });
