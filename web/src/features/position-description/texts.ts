import { bringTexts } from '../../lib/i18n/late.ts';
import { description } from '../../lib/i18n/vi/organisation/description.ts';

bringTexts({ description });
