import { bringTexts } from '../../lib/i18n/late.ts';
import { personData } from '../../lib/i18n/vi/admin/person-data.ts';

bringTexts({ personData });
