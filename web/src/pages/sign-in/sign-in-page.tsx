import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reopenable } from '../../features/account/device/own-device.ts';
import { FrontLayout } from '../../features/account/front-layout.tsx';
import { SignInForm } from '../../features/account/sign-in-form.tsx';
import { meQuery } from '../../lib/me.ts';
import { isOwnDayPath } from '../../lib/own-day-path.ts';

const ReopenForm = lazy(() =>
  import('../../features/account/device/reopen-form.tsx').then((m) => ({ default: m.ReopenForm })),
);
const FullSignIn = lazy(() =>
  import('../../features/account/device/full-sign-in.tsx').then((m) => ({ default: m.FullSignIn })),
);

const route = getRouteApi('/dang-nhap');

/**
 * Sign-in; goes on to the address that was asked for. Where this browser may open somebody's day again, that comes
 * first; who has opened it so and asks for more is told that this needs the password.
 */
export function SignInPage() {
  const { t } = useTranslation();
  const { tiep = '/' } = route.useSearch();
  const router = useRouter();
  const me = useQueryClient().getQueryData(meQuery.queryKey);
  const [device, setDevice] = useState(() =>
    isOwnDayPath(new URL(tiep, location.origin).pathname) ? reopenable() : undefined,
  );
  const goOn = () => router.history.push(tiep);
  const isMore = me?.isOfOwnDay === true;
  return (
    <FrontLayout title={t('account.signIn')}>
      <Suspense>
        {isMore && <FullSignIn />}
        {device && !isMore ? (
          <ReopenForm device={device} onOpened={goOn} onOther={() => setDevice(undefined)} />
        ) : (
          <SignInForm {...(isMore && { username: me.account.username })} onSignedIn={goOn} />
        )}
      </Suspense>
    </FrontLayout>
  );
}
