import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';

/** For an address that leads nowhere, or outside what the account may see: the two are not told apart. */
export function MissingPage() {
  const { t } = useTranslation();
  return (
    <LonePage title={t('app.missing.title')} text={t('app.missing.text')}>
      <ButtonLink to="/">{t('app.missing.home')}</ButtonLink>
    </LonePage>
  );
}
