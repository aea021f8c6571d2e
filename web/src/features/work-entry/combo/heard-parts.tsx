import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { Sentence } from '@so-viec/shared/work-entry/sentence.rules';
import { useTranslation } from 'react-i18next';
import classes from './combo.module.css';

/** What a sentence was taken apart into, before it is taken: time, state, number, quantity. */
export function HeardParts({ heard }: { heard: Sentence }) {
  const { t } = useTranslation();
  const { minutes, state, documentNumber, quantity } = heard;
  const parts = [
    minutes !== undefined && formatMinutes(minutes),
    quantity !== undefined && t('workEntry.list.heardQuantity', { quantity }),
    documentNumber && t('workEntry.list.heardNumber', { number: documentNumber }),
    state && t(`workEntry.state.${state === 'done' ? 'done' : 'underWay'}`),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <p className={`${classes.heard} figures`} role="status">
      {t('workEntry.list.heard')}
      {parts.map((part) => (
        <b key={String(part)}>{part}</b>
      ))}
    </p>
  );
}
