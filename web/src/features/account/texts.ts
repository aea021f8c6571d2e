import { bringTexts } from '../../lib/i18n/late.ts';
import { accountForms } from '../../lib/i18n/vi/admin/account-forms.ts';
import { accountProblem } from '../../lib/i18n/vi/admin/account-problem.ts';

bringTexts({ account: accountForms, problem: accountProblem });
