import { bringTexts } from '../../../lib/i18n/late.ts';
import { trail } from '../../../lib/i18n/vi/admin/trail.ts';

bringTexts({ trail });
