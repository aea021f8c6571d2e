import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons/icon.tsx';
import { Card } from '../../ui/page/card.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './reading.module.css';

/** A line of a day, a refusal and a button, as they are read now. Nothing of it can be pressed. */
export function ReadingSample() {
  const { t } = useTranslation();
  return (
    <Card title={t('reading.sample.title')}>
      <div className={classes.sample}>
        <p className={classes.line}>
          <b>{t('reading.sample.name')}</b>
          <span className="figures">{t('reading.sample.time')}</span>
        </p>
        <p className={classes.hint}>{t('reading.sample.note')}</p>
        <StateMark state="accepted">{t('reading.sample.state')}</StateMark>
        <p className={classes.refusal}>
          <Icon name="alert" />
          {t('reading.sample.refusal')}
        </p>
      </div>
    </Card>
  );
}
