import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FrontLayout } from '../../features/account/front-layout.tsx';
import { LeaveButton } from '../../features/account/leave-button.tsx';
import { ChangePasswordForm } from '../../features/account/password/change-password-form.tsx';
import { refreshMe, useMe } from '../../lib/me.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import '../../features/account/texts.ts';

const route = getRouteApi('/doi-mat-khau');

/** One's own password: at the first sign-in because one must, later because one wants to. */
export function ChangePasswordPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { tiep = '/' } = route.useSearch();
  const { account } = useMe();

  const goOn = async () => {
    await refreshMe(queryClient);
    router.history.push(tiep);
  };

  return (
    <FrontLayout
      title={t('account.changePassword')}
      heading={t('account.changePassword')}
      lead={account.mustChangePassword && t('account.change.first')}
    >
      <ChangePasswordForm onChanged={() => void goOn()} />
      {account.mustChangePassword ? (
        <LeaveButton fullWidth />
      ) : (
        <ButtonLink to="/" variant="quiet" fullWidth>
          {t('common.cancel')}
        </ButtonLink>
      )}
    </FrontLayout>
  );
}
