import { bringTexts } from '../../lib/i18n/late.ts';
import { catalogue } from '../../lib/i18n/vi/organisation/catalogue.ts';

bringTexts({ catalogue });
