import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FrontLayout } from '../../features/account/front-layout.tsx';
import { SetUpForm } from '../../features/account/set-up/set-up-form.tsx';
import { api, call } from '../../lib/api.ts';
import { problemText } from '../../lib/problem-text.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import '../../features/account/texts.ts';

const route = getRouteApi('/thiet-lap/$token');

/** The one-time address that `npm start` prints for an empty database. */
export function SetUpPage() {
  const { t } = useTranslation();
  const { token } = route.useParams();
  const [isDone, setDone] = useState(false);
  const { isPending, error } = useQuery({
    queryKey: ['setup', token],
    queryFn: () => call(api.api.setup[':token'].$get({ param: { token } })).then(() => true),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return null;
  const title = error ? t('account.setup.gone') : t('account.setup.title');
  const isGone = error !== null && 'status' in error && error.status === 404;
  const text = isDone ? t('account.setup.doneText') : t('account.setup.text');
  const lead = isGone ? t('account.setup.goneText') : error ? problemText(t, error) : text;
  return (
    <FrontLayout title={title} heading={title} lead={lead}>
      {error ? (
        <ButtonLink to="/dang-nhap">{t('account.signIn')}</ButtonLink>
      ) : (
        <SetUpForm token={token} onDone={() => setDone(true)} />
      )}
    </FrontLayout>
  );
}
