import { QueryClientContext } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../lib/me.ts';
import { Problem } from '../../lib/problem.ts';
import { problemText } from '../../lib/problem-text.ts';
import { MissingPage } from '../../pages/missing/missing-page.tsx';
import { Button } from '../../ui/button/button.tsx';
import { LonePage } from '../../ui/page/lone-page.tsx';

/** How browsers and Vite say that a file of the page did not come. */
const NOT_FETCHED = /dynamically imported module|module script failed|preload CSS/i;

/** A file of the page that did not come is no mistake of the page: the server was out of reach. */
const problemOf = (error: unknown) =>
  error instanceof Error && NOT_FETCHED.test(error.message)
    ? new Problem({ code: 'offline' }, { cause: error })
    : error;

/** Whether the day still opens: for a person who logs and is known on this machine, beside another page. */
function useOpensDay(): boolean {
  const me = useContext(QueryClientContext)?.getQueryData(meQuery.queryKey);
  return me?.can.log === true && !location.pathname.startsWith('/hom-nay');
}

/** In place of a page that failed: what happened, what is safe, what to do. */
export function BrokenPage({ error: thrown }: ErrorComponentProps) {
  const { t } = useTranslation();
  const opensDay = useOpensDay();
  const error = problemOf(thrown);
  if (error instanceof Problem && error.status === 404) return <MissingPage />;
  const isAway = error instanceof Problem;
  const title = t(isAway && error.isOffline ? 'app.error.away' : 'app.error.title');
  const leadsToDay = isAway && error.isOffline && opensDay;
  const text = leadsToDay ? t('app.error.awayText') : isAway ? problemText(t, error) : t('app.error.text');
  return (
    <LonePage title={title} text={text}>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {isAway ? t('common.tryAgain') : t('app.error.reload')}
      </Button>
      {leadsToDay && (
        <>
          <a href="/hom-nay">{t('app.page.today')}</a>
          <a href="/dang-giu">{t('app.error.held')}</a>
        </>
      )}
    </LonePage>
  );
}
