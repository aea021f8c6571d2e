import { bringTexts } from '../../lib/i18n/late.ts';
import { scheme } from '../../lib/i18n/vi/scheme.ts';

bringTexts({ scheme });
