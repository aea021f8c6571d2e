import { bringTexts } from '../../lib/i18n/late.ts';
import { admin } from '../../lib/i18n/vi/admin/admin.ts';

bringTexts({ admin });
