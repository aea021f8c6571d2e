import { bringTexts } from '../../lib/i18n/late.ts';
import { review } from '../../lib/i18n/vi/review/review.ts';

bringTexts({ review });
