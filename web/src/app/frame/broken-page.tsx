import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { MissingPage } from '../../pages/missing/missing-page.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';

/** In place of a page that failed: what happened, what is safe, what to do. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  if (error instanceof Problem && error.status === 404) return <MissingPage />;
  const isAway = error instanceof Problem;
  return (
    <LonePage title={t('app.error.title')} text={isAway ? problemText(t, error) : t('app.error.text')}>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {isAway ? t('common.tryAgain') : t('app.error.reload')}
      </Button>
    </LonePage>
  );
}
