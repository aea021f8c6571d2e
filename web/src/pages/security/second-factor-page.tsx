import '../../features/account/second-factor/texts.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FrontLayout } from '../../features/account/front-layout.tsx';
import { LeaveButton } from '../../features/account/leave-button.tsx';
import { PaperCodes } from '../../features/account/second-factor/paper-codes.tsx';
import { factorQuery } from '../../features/account/second-factor/queries.ts';
import { SetUpDevice } from '../../features/account/second-factor/set-up-device.tsx';
import { refreshMe, useMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { useShownOnce } from '../../lib/shown-once.ts';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';

const route = getRouteApi('/ma-xac-nhan');

/** Setting up the code: at a sign-in because the role needs it, later because one wants to or has another phone. */
export function SecondFactorPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { tiep = '/' } = route.useSearch();
  const { secondFactor } = useMe();
  const { data, error } = useQuery(factorQuery);
  const { shown: codes, show: showCodes } = useShownOnce<string[]>();
  const mustSetUp = secondFactor === 'required';
  const hasOne = data?.since != null;
  const title = t(hasOne ? 'security.factor.move' : 'security.setUp.title');
  const lead = hasOne ? 'has' : mustSetUp ? 'required' : 'lead';
  const goOn = async () => {
    await refreshMe(queryClient);
    router.history.push(mustSetUp ? tiep : '/bao-mat');
  };
  return (
    <FrontLayout
      title={title}
      heading={codes ? t('security.codes.title') : title}
      lead={!codes && t(`security.setUp.${lead}`)}
      isWide
    >
      {error && !data && <Refusal look="box">{problemText(t, error)}</Refusal>}
      {codes && (
        <PaperCodes
          codes={codes}
          done={t(mustSetUp ? 'security.codes.done' : 'security.codes.doneHere')}
          onDone={() => void goOn()}
        />
      )}
      {!codes && hasOne && !mustSetUp && (
        <ButtonLink to="/bao-mat" fullWidth>
          {t('security.factor.renew')}
        </ButtonLink>
      )}
      {!codes && data && <SetUpDevice hasOne={hasOne} onDone={showCodes} />}
      {!codes && mustSetUp && <LeaveButton fullWidth />}
      {!codes && !mustSetUp && (
        <ButtonLink to="/bao-mat" variant="quiet" fullWidth>
          {t('common.cancel')}
        </ButtonLink>
      )}
    </FrontLayout>
  );
}
