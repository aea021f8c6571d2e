import { bringTexts } from '../../lib/i18n/late.ts';
import { accountForms } from '../../lib/i18n/vi/admin/account-forms.ts';
import { reading } from '../../lib/i18n/vi/reading.ts';

// The schemes have their names in the account's menu too.
bringTexts({ reading, account: accountForms });
