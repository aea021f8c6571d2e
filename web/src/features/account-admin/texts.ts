import { bringTexts } from '../../lib/i18n/late.ts';
import { accounts } from '../../lib/i18n/vi/admin/accounts.ts';

bringTexts({ accounts });
