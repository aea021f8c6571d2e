import { bringTexts } from '../../lib/i18n/late.ts';
import { myWork } from '../../lib/i18n/vi/work/my-work.ts';

bringTexts({ myWork });
