import { AccountActions } from './account-actions.tsx';
import classes from './account-panel.module.css';
import { AccountWords } from './account-words.tsx';
import { Preferences } from './preferences.tsx';

/** Who is signed in, language and colours, and what one can do with one's own account. */
export function AccountPanel() {
  return (
    <div className={classes.panel}>
      <div className={classes.who}>
        <AccountWords />
      </div>
      <Preferences />
      <AccountActions />
    </div>
  );
}
