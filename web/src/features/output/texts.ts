import { bringTexts } from '../../lib/i18n/late.ts';
import { output } from '../../lib/i18n/vi/work/output.ts';

bringTexts({ output });
