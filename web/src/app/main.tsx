import './theme/fonts.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../lib/i18n/i18n.ts';
import { meQuery } from '../lib/me.ts';
import { createQueryClient } from '../lib/query.ts';
import { createAppRouter } from './router.tsx';

const queryClient = createQueryClient();

/** The account and the code of the day are asked for at once, before the router gets to either. */
function startEarly() {
  if (/^\/(dang-nhap|thiet-lap)/.test(location.pathname)) return;
  void queryClient.prefetchQuery(meQuery);
  if (/^\/(hom-nay|$)/.test(location.pathname)) void import('../pages/today/today-page.tsx');
}

async function start(root: HTMLElement) {
  startEarly();
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
