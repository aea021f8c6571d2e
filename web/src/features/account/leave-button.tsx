import './texts.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import { SignOutWords } from './sign-out-words.tsx';
import { useSignOut } from './use-sign-out.ts';

/** The way out of a page that must be done first. */
export function LeaveButton({ fullWidth = false }: { fullWidth?: boolean }) {
  const { t } = useTranslation();
  const { unsent, isAway, signOut, leaveAnyway } = useSignOut();
  return (
    <>
      <Button variant="quiet" fullWidth={fullWidth} onClick={() => void signOut()}>
        {t('account.signOut')}
      </Button>
      <SignOutWords unsent={unsent} isAway={isAway} onLeave={() => void leaveAnyway()} />
    </>
  );
}
