import '../texts.ts';
import { COLOUR_SCHEMES } from '@so-viec/shared/reading/reading';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../../lib/browser/reading.ts';
import { chooseLanguage, type Language } from '../../../lib/i18n/i18n.ts';
import { useChooseReading } from '../../../lib/own-reading.ts';
import { Segmented } from '../../../ui/form/segmented.tsx';
import classes from './preferences.module.css';

/** Language of this browser, and the colours that the account reads in. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  const { scheme } = useReading();
  const choose = useChooseReading();
  return (
    <div className={classes.preferences}>
      <div className={classes.label}>{t('account.language')}</div>
      <Segmented<Language>
        label={t('account.language')}
        fullWidth
        value={i18n.language === 'en' ? 'en' : 'vi'}
        onChange={(language) => void chooseLanguage(language)}
        segments={[
          { value: 'vi', label: t('account.vietnamese') },
          { value: 'en', label: t('account.english') },
        ]}
      />
      <div className={classes.label}>{t('account.scheme')}</div>
      <Segmented
        label={t('account.scheme')}
        fullWidth
        value={scheme}
        onChange={(value) => choose({ scheme: value })}
        segments={COLOUR_SCHEMES.map((value) => ({ value, label: t(`account.${value}`) }))}
      />
    </div>
  );
}
