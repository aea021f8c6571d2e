import { bringTexts } from '../../lib/i18n/late.ts';
import { scheme } from '../../lib/i18n/vi/organisation/scheme.ts';

bringTexts({ scheme });
