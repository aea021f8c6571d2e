import { bringTexts } from '../../lib/i18n/late.ts';
import { rating } from '../../lib/i18n/vi/review/rating.ts';

bringTexts({ rating });
