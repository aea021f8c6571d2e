import { useTranslation } from 'react-i18next';
import { formatDay, formatMonth } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import type { Overview } from '../answers.ts';
import { decimalText } from '../figure-text.ts';
import type { Here } from '../use-here.ts';
import classes from './headline.module.css';

/** The month in one sentence, ready for a report. */
export function Sentence({ here, overview }: { here: Here; overview: Overview }) {
  const { t } = useTranslation();
  const { figures, upTo, unit, path } = overview;
  const { hoursPerPersonMonth: perMonth, hoursPerPersonDay: perDay } = figures;
  if (perMonth === null || perDay === null) return null;
  const sentence = t('summary.sentence.text', {
    month: formatMonth(here.month),
    upTo: upTo ? t('summary.sentence.upTo', { day: formatDay(upTo) }) : '',
    unit: unit && path.length > 0 ? t('summary.sentence.unit', { name: unit.name }) : '',
    perMonth: decimalText(perMonth),
    perDay: decimalText(perDay),
  });
  const copy = async () => {
    await navigator.clipboard.writeText(sentence);
    notify({ text: t('summary.sentence.copied') });
  };
  return (
    <div className={classes.sentence}>
      <q>{sentence}</q>
      <Button size="sm" icon="copy" onClick={() => void copy()}>
        {t('summary.sentence.copy')}
      </Button>
    </div>
  );
}
