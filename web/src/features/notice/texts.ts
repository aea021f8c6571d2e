import { bringTexts } from '../../lib/i18n/late.ts';
import { notice } from '../../lib/i18n/vi/notice/notice.ts';

bringTexts({ notice });
