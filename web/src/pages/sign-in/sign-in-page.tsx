import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FrontLayout } from '../../features/account/front-layout.tsx';
import { SignInForm } from '../../features/account/sign-in-form.tsx';

const route = getRouteApi('/dang-nhap');

/** Sign-in; goes on to the address that was asked for. */
export function SignInPage() {
  const { t } = useTranslation();
  const { tiep } = route.useSearch();
  const router = useRouter();
  return (
    <FrontLayout title={t('account.signIn')}>
      <SignInForm onSignedIn={() => router.history.push(tiep ?? '/')} />
    </FrontLayout>
  );
}
