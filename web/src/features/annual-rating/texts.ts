import { bringTexts } from '../../lib/i18n/late.ts';
import { annual } from '../../lib/i18n/vi/review/annual.ts';

bringTexts({ annual });
