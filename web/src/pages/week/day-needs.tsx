import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayView } from '../../features/work-day/day-query.ts';
import { ReasonFields } from '../../features/work-day/reasons/reason-fields.tsx';
import { reasonsAsked, type WrittenDay } from '../../features/work-day/reasons/reasons.ts';
import { useReasons } from '../../features/work-day/reasons/use-reasons.ts';
import { useBackCloses } from '../../lib/browser/back-closes.ts';
import { formatShortDay } from '../../lib/format.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { IconButton } from '../../ui/button/icon-button.tsx';
import classes from './week-page.module.css';

type Props = {
  view: DayView;
  minutes: number;
  outbox: RunningOutbox;
  onSaved: (day: WrittenDay) => void;
  onClose: () => void;
};

/** What a day needs beside its hours to be submitted: the basis, the reason for being late. They save themselves. */
export function DayNeeds({ view, minutes, outbox, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const reasons = useReasons({ outbox, view, onSaved });
  const dialog = useRef<HTMLDialogElement>(null);
  const asked = reasonsAsked(view, minutes);
  const title = t('workWeek.needs.title', { day: formatShortDay(view.day) });
  const leave = () => {
    void reasons.settle();
    onClose();
  };
  useBackCloses(true, leave);
  useLayoutEffect(() => {
    const box = dialog.current;
    if (box && !box.open) box.showModal ? box.showModal() : box.setAttribute('open', '');
    box?.querySelector<HTMLElement>('textarea')?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={classes.needs} aria-label={title} onCancel={leave}>
      <header className={classes.needsTop}>
        <h2>{title}</h2>
        <IconButton icon="close" variant="quiet" size="sm" label={t('common.close')} onClick={leave} />
      </header>
      {asked.length > 0 ? (
        <ReasonFields view={view} asked={asked} reasons={reasons} isReadOnly={false} />
      ) : (
        <p>{t('workWeek.needs.nothing')}</p>
      )}
      <footer className={classes.needsFoot}>
        <ButtonLink to="/hom-nay/{-$day}" params={{ day: view.day === view.today ? undefined : view.day }}>
          {t('workWeek.openDay', { day: formatShortDay(view.day) })}
        </ButtonLink>
        <Button onClick={leave}>{t('workWeek.lines.back')}</Button>
      </footer>
    </dialog>
  );
}
