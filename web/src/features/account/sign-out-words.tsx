import { useTranslation } from 'react-i18next';
import { Refusal } from '../../ui/state/refusal.tsx';

type Props = { unsent: number; onLeave: () => void };

/** Says that lines would be lost by signing out now, and lets the person decide. */
export function SignOutWords({ unsent, onLeave }: Props) {
  const { t } = useTranslation();
  if (unsent === 0) return null;
  return (
    <Refusal look="box" repair={{ label: t('account.dropAndLeave'), onPress: onLeave }}>
      {t('account.unsent', { count: unsent })}
    </Refusal>
  );
}
