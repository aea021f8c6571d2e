import '../second-factor/texts.ts';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../lib/problem.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import classes from './device.module.css';

/** Leads whoever signed in too long ago to the sign-in, and back here from there. */
export function SignInAgain({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  const here = useLocation({ select: ({ href }) => href });
  if (!(error instanceof Problem) || error.code !== 'sign-in-again') return null;
  return (
    <div className={classes.acts}>
      <ButtonLink to="/dang-nhap" search={{ tiep: here }} variant="primary">
        {t('account.signIn')}
      </ButtonLink>
    </div>
  );
}
