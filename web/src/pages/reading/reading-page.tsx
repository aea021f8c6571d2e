import '../../features/reading/texts.ts';
import { USUAL_READING } from '@so-viec/shared/reading/reading';
import { useTranslation } from 'react-i18next';
import classes from '../../features/reading/reading.module.css';
import { ReadingChoices } from '../../features/reading/reading-choices.tsx';
import { ReadingSample } from '../../features/reading/reading-sample.tsx';
import { useChooseReading } from '../../lib/own-reading.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';

/** Chữ và màu: how an account reads, on every machine. */
export function ReadingPage() {
  const { t } = useTranslation();
  const choose = useChooseReading();
  return (
    <div className={classes.page}>
      <PageHeader context={t('reading.context')} title={t('reading.title')} />
      <Card>
        <ReadingChoices />
        <div className={classes.foot}>
          <p className={classes.hint}>{t('reading.said')}</p>
          <Button onClick={() => choose(USUAL_READING)}>{t('reading.usual')}</Button>
        </div>
      </Card>
      <ReadingSample />
    </div>
  );
}
