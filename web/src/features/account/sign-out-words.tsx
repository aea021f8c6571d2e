import './texts.ts';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../ui/state/refusal.tsx';

type Props = { unsent: number; isAway: boolean; onLeave: () => void };

/** Says that lines would be lost by signing out now, and lets the person decide; or that nobody can be told without a network. */
export function SignOutWords({ unsent, isAway, onLeave }: Props) {
  const { t } = useTranslation();
  if (isAway) return <Refusal look="stack">{t('account.signOutAway')}</Refusal>;
  if (unsent === 0) return null;
  return (
    <Refusal look="stack" repair={{ label: t('account.dropAndLeave'), onPress: onLeave }}>
      {t('account.unsent', { count: unsent })}
    </Refusal>
  );
}
