import { formatShortDay } from '@so-viec/shared/civil-day/civil-day';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { CountField } from '../../../ui/form/count-field.tsx';
import { Segmented } from '../../../ui/form/segmented.tsx';
import classes from './output-row.module.css';

type Props = {
  quantity: number;
  faults: number;
  late: number;
  /** The due day that the product is past: the delay is proposed from it. */
  due: string | null;
  onFaults: (count: number) => void;
  onLate: (count: number) => void;
};

/** Đạt, Chưa đạt and Chậm of the product in focus, each with its key; of many items one says how many. */
export function FindingChoice({ quantity, faults, late, due, onFaults, onLate }: Props) {
  const { t } = useTranslation();
  const labelled = (words: string, place: number) => (
    <span className={classes.degree}>
      {words}
      <span className={classes.key} aria-hidden="true">
        {place}
      </span>
    </span>
  );
  return (
    <div className={classes.choice}>
      <Segmented
        label={t('dayReview.day.findingName')}
        segments={[
          { value: 'taken', label: labelled(t('dayReview.day.taken'), 1) },
          { value: 'fault', label: labelled(t('dayReview.day.fault'), 2) },
        ]}
        value={faults > 0 ? 'fault' : 'taken'}
        onChange={(value) => onFaults(value === 'fault' ? quantity : 0)}
        check={faults === 0}
      />
      <Button
        size="sm"
        icon="clock"
        className={classes.lateButton}
        aria-pressed={late > 0}
        aria-keyshortcuts="3"
        onClick={() => onLate(late > 0 ? 0 : quantity)}
      >
        {labelled(t('dayReview.day.late'), 3)}
      </Button>
      {due && (
        <span className={classes.label}>{t('dayReview.day.proposed', { due: formatShortDay(due) })}</span>
      )}
      {quantity > 1 && faults > 0 && (
        <CountField
          label={t('dayReview.day.howManyFaults', { quantity })}
          value={faults}
          most={quantity}
          onChange={onFaults}
        />
      )}
      {quantity > 1 && late > 0 && (
        <CountField
          label={t('dayReview.day.howManyLate', { quantity })}
          value={late}
          most={quantity}
          onChange={onLate}
        />
      )}
    </div>
  );
}
