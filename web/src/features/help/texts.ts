import { bringTexts } from '../../lib/i18n/late.ts';
import { help } from '../../lib/i18n/vi/help/help.ts';

bringTexts({ help });
