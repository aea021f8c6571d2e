import { useTranslation } from 'react-i18next';
import { LonePage } from '../../ui/page/lone-page.tsx';

/** The first page of an account that can open none. */
export function NothingPage() {
  const { t } = useTranslation();
  return <LonePage title={t('app.nothingToOpen.title')} text={t('app.nothingToOpen.text')} />;
}
