import { useTranslation } from 'react-i18next';
import { bringTexts } from '../../../lib/i18n/late.ts';
import { secret, secretProblem } from '../../../lib/i18n/vi/work/secret.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Row } from '../sheet/sheet.ts';
import classes from './line-text.module.css';
import { useLines } from './lines-context.ts';

bringTexts({ secret, problem: secretProblem });

/** Who is named for a confidential line, and what they said of it as it stands. */
export function SecretWords({ row: { said, saved } }: { row: Row }) {
  const { t } = useTranslation();
  const { suggestions } = useLines();
  const known = suggestions?.vouchers?.find(({ cadreId }) => cadreId === said.voucherId)?.fullName;
  const name = known ?? (said.voucherId === saved?.voucherId ? saved?.voucherName : '') ?? '';
  if (said.voucherId === null) return null;
  const answer = saved?.vouching;
  if (!answer) return <span className={classes.quiet}>{t('secret.isNamed', { name })}</span>;
  const state = answer === 'confirmed' ? 'accepted' : 'wrong';
  return <StateMark state={state}>{t(`secret.${answer}`, { name })}</StateMark>;
}
