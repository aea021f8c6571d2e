import './texts.ts';
import { COLOUR_SCHEMES, CONTRASTS, MOTIONS, TEXT_SIZES } from '@so-viec/shared/reading/reading';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReading } from '../../lib/browser/reading.ts';
import { useChooseReading } from '../../lib/own-reading.ts';
import { Segmented } from '../../ui/form/segmented.tsx';
import classes from './reading.module.css';

/** Size of text, colours, contrast and motion: each holds as soon as it is chosen. */
export function ReadingChoices() {
  const { t } = useTranslation();
  const { text, scheme, contrast, motion } = useReading();
  const choose = useChooseReading();
  const sizes = TEXT_SIZES.map((size) => ({
    value: size,
    label: size === 100 ? t('reading.text.sizeUsual') : t('reading.text.size', { size }),
  }));
  return (
    <>
      <Choice of="text">
        <Segmented
          label={t('reading.text.legend')}
          value={text}
          onChange={(size) => choose({ text: size })}
          segments={sizes}
          check
        />
      </Choice>
      <Choice of="scheme">
        <Segmented
          label={t('reading.scheme.legend')}
          value={scheme}
          onChange={(value) => choose({ scheme: value })}
          segments={COLOUR_SCHEMES.map((value) => ({ value, label: t(`account.${value}`) }))}
          check
        />
      </Choice>
      <Choice of="contrast">
        <Segmented
          label={t('reading.contrast.legend')}
          value={contrast}
          onChange={(value) => choose({ contrast: value })}
          segments={CONTRASTS.map((value) => ({ value, label: t(`reading.contrast.${value}`) }))}
          check
        />
      </Choice>
      <Choice of="motion">
        <Segmented
          label={t('reading.motion.legend')}
          value={motion}
          onChange={(value) => choose({ motion: value })}
          segments={MOTIONS.map((value) => ({ value, label: t(`reading.motion.${value}`) }))}
          check
        />
      </Choice>
    </>
  );
}

function Choice({ of, children }: { of: 'text' | 'scheme' | 'contrast' | 'motion'; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <div className={classes.words}>
        <h2>{t(`reading.${of}.legend`)}</h2>
        <p className={classes.hint}>{t(`reading.${of}.hint`)}</p>
      </div>
      {children}
    </div>
  );
}
