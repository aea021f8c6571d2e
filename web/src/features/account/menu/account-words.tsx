import { useMe } from '../../../lib/me.ts';
import classes from './account-words.module.css';

/** The name of who is signed in and their post: "Chuyên viên, Phòng Công chức, viên chức". */
export function AccountWords() {
  const { account, cadre, post } = useMe();
  return (
    <span className={classes.words}>
      <span className={classes.name}>{cadre?.fullName ?? account.displayName}</span>
      {post && (
        <span className={classes.post}>
          {[post.title || post.positionName, post.unitName].filter(Boolean).join(', ')}
        </span>
      )}
    </span>
  );
}
