import '../texts.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { SignOutWords } from '../sign-out-words.tsx';
import { useSignOut } from '../use-sign-out.ts';
import classes from './account-actions.module.css';

/** What one can do with one's own account: a list of links, sign-out last. */
export function AccountActions() {
  const { t } = useTranslation();
  const me = useMe();
  const { unsent, isAway, signOut, leaveAnyway } = useSignOut();
  return (
    <ul className={classes.actions}>
      <li>
        <Link className={classes.action} to="/chu-va-mau">
          {t('account.reading')}
        </Link>
      </li>
      <li>
        <Link className={classes.action} to="/doi-mat-khau">
          {t('account.changePassword')}
        </Link>
      </li>
      <li>
        <Link className={classes.action} to="/bao-mat">
          {t('account.security')}
        </Link>
      </li>
      {me.can.log && (
        <li>
          <Link className={classes.action} to="/mo-lai-nhanh">
            {t('account.device')}
          </Link>
        </li>
      )}
      <li>
        <Link className={classes.action} to="/thong-bao-du-lieu">
          {t('account.privacy')}
        </Link>
      </li>
      <li>
        <button type="button" className={classes.action} onClick={() => void signOut()}>
          {t('account.signOut')}
        </button>
        <SignOutWords unsent={unsent} isAway={isAway} onLeave={() => void leaveAnyway()} />
      </li>
    </ul>
  );
}
