import '../../features/help/texts.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFirstDaySteps } from '../../features/first-day/use-first-day.ts';
import { HelpLinks } from '../../features/help/help-links.tsx';
import { HelpText } from '../../features/help/help-text.tsx';
import { openHelp } from '../../lib/browser/help.ts';
import { type Me, meQuery } from '../../lib/me.ts';
import { HELP_OF } from './help-of.ts';
import { SidePlace } from './side-place.tsx';

/** Help for the page that is open; it follows from page to page until it is closed. */
export function HelpPanel() {
  const { t } = useTranslation();
  const path = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? '' });
  const me = useQueryClient().getQueryData<Me>(meQuery.queryKey);
  const navigate = useNavigate();
  const say = useFirstDaySteps();
  const close = () => {
    openHelp(false);
    document.querySelector<HTMLElement>('[data-help]')?.focus();
  };
  const beginAgain = () => {
    openHelp(false);
    say({ state: 'open', step: 0 });
    void navigate({ to: '/hom-nay/{-$day}' });
  };
  const kind = HELP_OF[path] ?? HELP_OF[path.replace(/\/$/, '')] ?? 'missing';
  return (
    <SidePlace title={t('help.of')} closeLabel={t('help.close')} onClose={close}>
      <HelpText kind={kind} />
      <HelpLinks me={me} onFirstDay={beginAgain} />
    </SidePlace>
  );
}
