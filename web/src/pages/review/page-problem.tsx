import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';

/** What was asked for is not there, or not for the reader: the two are not told apart. */
export function PageProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const isMissing = error instanceof Problem && error.status === 404;
  return (
    <LonePage title={t(isMissing ? 'app.missing.title' : 'app.error.title')} text={problemText(t, error)}>
      <ButtonLink to="/">{t('app.missing.home')}</ButtonLink>
    </LonePage>
  );
}
