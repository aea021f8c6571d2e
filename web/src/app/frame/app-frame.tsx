import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../lib/me.ts';
import { useOwnReading } from '../../lib/own-reading.ts';
import { useSessionEnded } from '../../lib/session.ts';
import { NoticePlace } from '../../ui/notice/notice-place.tsx';
import { DemoStrip } from '../../ui/page/demo-strip.tsx';
import { SideSpace } from '../help/side-space.tsx';
import { NavBar } from '../nav/nav-bar.tsx';
import { PhoneTabs } from '../nav/phone-tabs.tsx';
import classes from './app-frame.module.css';
import { OfflineStrip } from './offline-strip.tsx';
import { ReleaseStrip } from './release-strip.tsx';
import { useComeBack } from './use-come-back.ts';
import { useFirstStep } from './use-first-step.ts';
import { useFocusOnNewPage } from './use-focus-on-new-page.ts';
import { useHeldWrites } from './use-held-writes.ts';
import { usePaletteKey } from './use-palette-key.ts';

const SessionEnded = lazy(() =>
  import('../../features/account/session-ended.tsx').then((m) => ({ default: m.SessionEnded })),
);

const AccountStrip = lazy(() => import('./account-strip.tsx').then((m) => ({ default: m.AccountStrip })));

/** Fetched when it is first asked for; from then on the worker has it at hand. */
const Palette = lazy(() => import('../palette/palette.tsx').then((m) => ({ default: m.Palette })));

/** Fetched by who begins; afterwards nobody needs it. */
const FirstDayPlace = lazy(() =>
  import('../help/first-day-place.tsx').then((m) => ({ default: m.FirstDayPlace })),
);

/** The three steps of a first day, beside the day and no other page. */
function FirstDaySteps() {
  const { firstDay } = useMe();
  const isDay = useLocation({ select: ({ pathname }) => /^\/hom-nay(\/|$)/.test(pathname) });
  if (firstDay?.state !== 'open' || !isDay) return null;
  return (
    <Suspense fallback={<SideSpace />}>
      <FirstDayPlace firstDay={firstDay} />
    </Suspense>
  );
}

/** What stands around every page of a signed-in account: navigation, strips, the palette, the sign-in that returns. */
export function AppFrame() {
  const { t } = useTranslation();
  const me = useMe();
  const hasEnded = useSessionEnded();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const openPalette = () => setPaletteOpen(true);
  usePaletteKey(openPalette);
  useFocusOnNewPage();
  useComeBack();
  useHeldWrites();
  useFirstStep();
  useOwnReading();

  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#noi-dung">
        {t('app.skip')}
      </a>
      <NavBar onFind={openPalette} />
      <div className={classes.column}>
        <header data-print="no">
          {me.isDemo && <DemoStrip />}
          <OfflineStrip />
          <ReleaseStrip />
          <Suspense>{me.isTold && <AccountStrip />}</Suspense>
        </header>
        <FirstDaySteps />
        <main className={classes.main} id="noi-dung" tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
        <PhoneTabs />
      </div>
      <NoticePlace />
      <Suspense>
        {isPaletteOpen && <Palette onClose={() => setPaletteOpen(false)} />}
        {hasEnded && <SessionEnded />}
      </Suspense>
    </div>
  );
}
