import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/reading.css';
import './theme/print.css';
import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { dayQuery } from '../features/work-day/day-query.ts';
import { paint } from '../lib/browser/reading.ts';
import { isDayEarly } from '../lib/early-day.ts';
import { startLanguage } from '../lib/i18n/i18n.ts';
import { meQuery } from '../lib/me.ts';
import { createQueryClient } from '../lib/query.ts';
import { createAppRouter } from './router.tsx';

const queryClient = createQueryClient();
// Nobody waits for it; what was read before it came is kept too.
void import('./after-start.ts').then(({ afterStart }) => afterStart(queryClient)).catch(() => undefined);

/** The account, the code of the day and the day of who logs are asked for at once, before the router gets to any. */
function startEarly() {
  if (/^\/(dang-nhap|thiet-lap)/.test(location.pathname)) return;
  void queryClient.prefetchQuery(meQuery);
  if (!/^\/(hom-nay|$)/.test(location.pathname)) return;
  void import('../pages/today/today-page.tsx');
  if (!isDayEarly()) return;
  // The day is most often today; asked for wrongly it costs one small answer. The head of the page has asked for it too:
  // an answer that nobody took would be given to whoever asks first after the sign-in.
  const day = /^\/hom-nay\/(\d{4}-\d\d-\d\d)$/.exec(location.pathname)?.[1] ?? todayIn(new Date());
  void queryClient.prefetchQuery(dayQuery(day));
}

async function start(root: HTMLElement) {
  startEarly();
  paint();
  await startLanguage();
  const router = createAppRouter(queryClient);
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
