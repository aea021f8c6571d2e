import { bringTexts } from '../../lib/i18n/late.ts';
import { rows } from '../../lib/i18n/vi/rows.ts';
import { summary } from '../../lib/i18n/vi/summary.ts';
import { summaryRows } from '../../lib/i18n/vi/summary-rows.ts';

bringTexts({ rows, summary, summaryRows });
