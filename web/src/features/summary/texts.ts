import { bringTexts } from '../../lib/i18n/late.ts';
import { summary } from '../../lib/i18n/vi/summary.ts';

bringTexts({ summary });
