import { bringTexts } from '../../lib/i18n/late.ts';
import { signIn } from '../../lib/i18n/vi/admin/sign-in.ts';

bringTexts({ account: signIn });
