import { useTranslation } from 'react-i18next';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';

/** A position, a file or a draft that is not there. */
export function DescriptionProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const isMissing = error instanceof Problem && error.status === 404;
  return (
    <LonePage title={t(isMissing ? 'app.missing.title' : 'app.error.title')} text={problemText(t, error)}>
      <ButtonLink to="/vi-tri">{t('description.back')}</ButtonLink>
    </LonePage>
  );
}
