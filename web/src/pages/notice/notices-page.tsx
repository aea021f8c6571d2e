import '../../features/notice/texts.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from '../../features/notice/notice.module.css';
import { NoticeDays } from '../../features/notice/notice-days.tsx';
import { noticesQuery, useReading } from '../../features/notice/queries.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { PageProblem } from '../review/page-problem.tsx';

/** Thông báo: what one was told and has not read, day by day, and below it what was read. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(noticesQuery);
  const reading = useReading();
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  const unread = data.pages[0]?.unread ?? [];
  const read = data.pages.flatMap((page) => page.read);
  const readOne = (id: string) => reading.mutate({ id });
  const readAll = () =>
    reading.mutate(
      { upTo: unread[0]?.at ?? '' },
      { onSuccess: (done) => notify({ text: t('notice.allRead', { count: done.read }) }) },
    );
  const all = (
    <Button icon="check" onClick={readAll} disabled={reading.isPending}>
      {t('notice.readAll')}
    </Button>
  );
  const settings = (
    <ButtonLink to="/thong-bao/cai-dat" variant="quiet" aria-label={t('notice.settings')}>
      {t('notice.settingsShort')}
    </ButtonLink>
  );
  return (
    <div className={classes.page}>
      <PageHeader
        title={t('notice.title')}
        context={unread.length > 0 && t('notice.unreadCount', { count: unread.length })}
        actions={
          <>
            {settings}
            {unread.length > 0 && all}
          </>
        }
        phoneActions={settings}
      />
      {unread.length > 0 && <div className={classes.phoneOnly}>{all}</div>}
      {unread.length > 0 && <NoticeDays title={t('notice.unread')} notices={unread} onRead={readOne} />}
      {unread.length === 0 && read.length === 0 && (
        <EmptyState title={t('notice.empty.title')}>{t('notice.empty.text')}</EmptyState>
      )}
      {unread.length === 0 && read.length > 0 && <p className={classes.quiet}>{t('notice.nothingUnread')}</p>}
      {read.length > 0 && <NoticeDays title={t('notice.read')} notices={read} onRead={readOne} />}
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
            {t('notice.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
