import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.tsx';
import { inputClass } from './input.tsx';
import classes from './password-input.module.css';

/** A password with a button that shows it, so that a typing aid for Vietnamese cannot spoil it unseen. */
export function PasswordInput({ className, ...rest }: ComponentProps<'input'>) {
  const { t } = useTranslation();
  const [isShown, show] = useState(false);
  return (
    <div className={classes.wrap}>
      <input
        className={inputClass('lg', `${classes.input} ${className ?? ''}`)}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...rest}
      />
      <Button
        variant="quiet"
        size="sm"
        icon="eye"
        className={classes.show}
        aria-pressed={isShown}
        onClick={() => show(!isShown)}
      >
        {isShown ? t('common.hide') : t('common.show')}
      </Button>
    </div>
  );
}
