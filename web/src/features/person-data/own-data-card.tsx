import './texts.ts';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { FileButton } from './file-button.tsx';
import classes from './person-data.module.css';

/** All that is kept about oneself as a file, and what is done with it. `code` null: an account of nobody in the log. */
export function OwnDataCard({ code }: { code: string | null }) {
  const { t } = useTranslation();
  return (
    <Card title={t('personData.own.title')}>
      <div className={classes.part}>
        <p className={classes.quiet}>
          {t(code === null ? 'personData.own.leadOfLogin' : 'personData.own.lead')}
        </p>
        <div className={classes.acts}>
          <FileButton
            address={code === null ? '/api/me/data' : `/api/cadres/${encodeURIComponent(code)}/data`}
          >
            {t('personData.own.get')}
          </FileButton>
          <ButtonLink to="/thong-bao-du-lieu">{t('personData.own.notice')}</ButtonLink>
        </div>
      </div>
    </Card>
  );
}
