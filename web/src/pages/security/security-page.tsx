import '../../features/account/second-factor/texts.ts';
import { useTranslation } from 'react-i18next';
import { SessionsCard } from '../../features/account/own-sessions/sessions-card.tsx';
import { FactorCard } from '../../features/account/second-factor/factor-card.tsx';
import { PaperCodes } from '../../features/account/second-factor/paper-codes.tsx';
import classes from '../../features/account/second-factor/second-factor.module.css';
import { TrailCard } from '../../features/account/trail/trail-card.tsx';
import { OwnDataCard } from '../../features/person-data/own-data-card.tsx';
import { useMe } from '../../lib/me.ts';
import { useShownOnce } from '../../lib/shown-once.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** Đăng nhập và bảo mật: the code at sign-in, where one is signed in, the password. */
export function SecurityPage() {
  const { t } = useTranslation();
  const { can, cadre } = useMe();
  const { shown: codes, show: showCodes, isForgotten } = useShownOnce<string[]>();
  if (codes) {
    return (
      <div className={classes.page}>
        <PageHeader title={t('security.codes.title')} />
        <Card>
          <div className={classes.part}>
            <PaperCodes
              codes={codes}
              done={t('security.codes.doneHere')}
              onDone={() => showCodes(undefined)}
            />
          </div>
        </Card>
      </div>
    );
  }
  return (
    <div className={classes.page}>
      <PageHeader title={t('security.title')} />
      {isForgotten && (
        <p className={classes.quiet} role="status">
          {t('security.codes.forgotten')}
        </p>
      )}
      <FactorCard onCodes={showCodes} />
      <SessionsCard />
      <TrailCard isOfLogin={cadre === null} />
      <OwnDataCard code={cadre?.code ?? null} />
      <Card title={t('security.more.title')}>
        <div className={classes.part}>
          <p className={classes.quiet}>{t('security.more.rule')}</p>
          <div className={classes.acts}>
            <ButtonLink to="/doi-mat-khau">{t('security.more.password')}</ButtonLink>
            {can.log && <ButtonLink to="/mo-lai-nhanh">{t('security.more.device')}</ButtonLink>}
          </div>
        </div>
      </Card>
    </div>
  );
}
