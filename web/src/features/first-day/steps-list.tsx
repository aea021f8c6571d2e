import './texts.ts';
import { FIRST_DAY_STEPS } from '@so-viec/shared/first-day/first-day';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icons/icon.tsx';
import { useIsNarrow } from '../../ui/page/use-is-narrow.ts';
import classes from './first-day.module.css';
import { showPlace } from './show-place.ts';

type Props = { done: number; onLeave: () => void; onFinish: () => void };

/** The three steps with the words of the one that is to be done now; two ways out, each for good. */
export function StepsList({ done, onLeave, onFinish }: Props) {
  const { t } = useTranslation();
  const way = useIsNarrow() ? 'phone' : 'text';
  const isFinished = done >= FIRST_DAY_STEPS.length;
  return (
    <div className={classes.steps}>
      <p className="visually-hidden" role="status">
        {isFinished ? t('firstDay.finished') : t('firstDay.progress', { done })}
      </p>
      <ol className={classes.list}>
        {FIRST_DAY_STEPS.map((step, i) => (
          <li key={step} className={classes.step} aria-current={i === done ? 'step' : undefined}>
            <span className={classes.mark} data-done={i < done || undefined} aria-hidden="true">
              {i < done ? <Icon name="check" /> : i + 1}
            </span>
            <span className={classes.words}>
              <b>{t(`firstDay.${step}.title`)}</b>
              {i < done && <span className="visually-hidden">, {t('firstDay.isDone')}</span>}
              {i === done && (
                <>
                  <span className={classes.text}>{t(`firstDay.${step}.${way}`)}</span>
                  <Button className={classes.show ?? ''} onClick={() => showPlace(step)}>
                    {t('firstDay.show')}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {isFinished ? (
        <>
          <p>{t('firstDay.finished')}</p>
          <Button onClick={onFinish}>{t('firstDay.close')}</Button>
        </>
      ) : (
        <>
          <Button onClick={onLeave}>{t('firstDay.leave')}</Button>
          <p className={classes.again}>{t('firstDay.again')}</p>
        </>
      )}
    </div>
  );
}
