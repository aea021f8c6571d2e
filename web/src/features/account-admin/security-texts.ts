import { bringTexts } from '../../lib/i18n/late.ts';
import { security } from '../../lib/i18n/vi/admin/security.ts';

bringTexts({ security });
