import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FrontLayout } from '../../features/account/front-layout.tsx';
import { LeaveButton } from '../../features/account/leave-button.tsx';
import { api, call } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { meQuery, refreshMe } from '../../lib/me.ts';
import { problemText } from '../../lib/problem-text.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import * as english from './notice.en.ts';
import * as vietnamese from './notice.vi.ts';
import classes from './privacy-notice-page.module.css';
import '../../features/account/texts.ts';

const route = getRouteApi('/thong-bao-du-lieu');

/** What is done with people's data. Open to everyone; an account that has not read it says so here, once. */
export function PrivacyNoticePage() {
  const { t, i18n } = useTranslation();
  const { notice, news } = i18n.language === 'en' ? english : vietnamese;
  const edition = { edition: NOTICE_EDITION, day: formatDay(vietnamese.EDITION_OF), news };
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const mustRead = me?.account.noticeReadAt === null && !me.account.mustChangePassword;
  return (
    <FrontLayout
      title={t('account.privacy')}
      heading={t('account.privacy')}
      lead={t('account.notice.edition', edition)}
      isWide
    >
      <div className={classes.notice}>
        {notice.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
      <div className={classes.actions}>
        {mustRead ? (
          <ReadButton />
        ) : (
          <>
            <ButtonLink to={me ? '/' : '/dang-nhap'}>{t('account.notice.back')}</ButtonLink>
            {me?.account.noticeReadAt && (
              <p className={classes.hint}>
                {t('account.notice.readAt', { at: momentOf(me.account.noticeReadAt) })}
              </p>
            )}
          </>
        )}
      </div>
    </FrontLayout>
  );
}

function ReadButton() {
  const { t } = useTranslation();
  const { tiep } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => call(api.api.me.notice.$put({ json: { edition: NOTICE_EDITION } })),
    onSuccess: async () => {
      await refreshMe(queryClient);
      router.history.push(tiep ?? '/');
    },
  });
  return (
    <>
      {read.error && <Refusal look="box">{problemText(t, read.error)}</Refusal>}
      <Button variant="primary" onClick={() => read.mutate()} aria-disabled={read.isPending}>
        {t('account.notice.accept')}
      </Button>
      <LeaveButton />
      <p className={classes.hint}>{t('account.notice.acceptHint')}</p>
    </>
  );
}
