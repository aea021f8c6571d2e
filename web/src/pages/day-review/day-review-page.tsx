import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** Placeholder. */
export function DayReviewPage() {
  const { t } = useTranslation();
  return <PageHeader title={t('app.page.dayReview')} />;
}
