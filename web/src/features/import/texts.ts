import { bringTexts } from '../../lib/i18n/late.ts';
import { imports } from '../../lib/i18n/vi/admin/imports.ts';

bringTexts({ imports });
