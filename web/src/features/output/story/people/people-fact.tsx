import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/button/button.tsx';
import type { Story } from '../../queries.ts';
import classes from '../story.module.css';
import { ReturnShare } from './return-share.tsx';
import { SharesForm } from './shares-form.tsx';

/** Who made it: one person, or several with their shares of the whole. */
export function PeopleFact({ story }: { story: Story }) {
  const { t } = useTranslation();
  const [isEdited, edit] = useState(false);
  const { shares, cadre } = story;
  if (isEdited) return <SharesForm story={story} onClose={() => edit(false)} />;
  return (
    <div className={classes.people}>
      <span className={classes.quiet}>
        {t(shares.length > 1 ? 'output.fact.people' : 'output.fact.maker')}
      </span>
      <ul className={classes.names}>
        {shares.length < 2 && <li>{cadre.fullName}</li>}
        {(shares.length > 1 ? shares : []).map((share) => (
          <li key={share.cadreId}>
            {share.fullName}{' '}
            <span className="figures">{t('output.shares.milli', { share: share.shareMilli })}</span>
          </li>
        ))}
      </ul>
      {story.may.returnShare && <ReturnShare story={story} />}
      {story.may.share && (
        <Button size="sm" onClick={() => edit(true)}>
          {t(shares.length > 1 ? 'output.shares.change' : 'output.shares.add')}
        </Button>
      )}
    </div>
  );
}
