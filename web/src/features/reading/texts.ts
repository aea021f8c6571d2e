import { bringTexts } from '../../lib/i18n/late.ts';
import { reading } from '../../lib/i18n/vi/reading.ts';

bringTexts({ reading });
