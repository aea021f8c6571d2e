import { bringTexts } from '../../lib/i18n/late.ts';
import { filePicks } from '../../lib/i18n/vi/file-picks.ts';

bringTexts({ filePicks });
