import { useTranslation } from 'react-i18next';
import { bringTexts } from '../../lib/i18n/late.ts';
import { nothingToOpen } from '../../lib/i18n/vi/nothing-to-open.ts';
import { LonePage } from '../../ui/page/lone-page.tsx';

bringTexts({ app: { nothingToOpen } });

/** The first page of an account that can open none. */
export function NothingPage() {
  const { t } = useTranslation();
  return <LonePage title={t('app.nothingToOpen.title')} text={t('app.nothingToOpen.text')} />;
}
