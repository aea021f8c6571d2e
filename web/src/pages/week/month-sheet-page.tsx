import '../../features/work-entry/week/texts.ts';
import { formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/work-day/sheet/month-sheet.module.css';
import { MonthSheet } from '../../features/work-day/sheet/month-sheet.tsx';
import { monthSheetQuery } from '../../features/work-day/week-query.ts';
import { useMe } from '../../lib/me.ts';
import { Button } from '../../ui/button/button.tsx';
import { ButtonLink } from '../../ui/button/button-link.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** /lich/thang/in: one's own month as it is printed and signed. */
export function MonthSheetPage() {
  const { t } = useTranslation();
  const { thang } = useSearch({ from: '/_in/lich/thang/in' });
  const { today } = useMe();
  const month = thang ?? monthOf(today);
  const { data: sheet } = useSuspenseQuery(monthSheetQuery(month));
  const title = t('workWeek.sheet.title', { month: formatMonth(month) });
  const back = (
    <ButtonLink to="/lich/thang" search={{ thang: month }} icon="chevron-left">
      {t('workWeek.sheet.back')}
    </ButtonLink>
  );
  return (
    <>
      <div data-print="no">
        <PageHeader title={title} actions={back} phoneActions={back} />
        <div className={classes.bar}>
          <Button variant="primary" icon="printer" onClick={() => window.print()}>
            {t('workWeek.sheet.print')}
          </Button>
          <span>{t('workWeek.sheet.hint')}</span>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls is reached by the keyboard */}
      <section className={classes.desk} aria-label={title} tabIndex={0}>
        <MonthSheet sheet={sheet} />
      </section>
    </>
  );
}
