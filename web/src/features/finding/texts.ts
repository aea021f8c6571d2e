import '../../lib/i18n/all-refusals.ts';
import { bringTexts } from '../../lib/i18n/late.ts';
import { finding } from '../../lib/i18n/vi/finding/finding.ts';

bringTexts({ finding });
