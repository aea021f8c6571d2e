import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { SureButton } from '../../../ui/button/sure-button.tsx';
import classes from '../accounts.module.css';

type Props = {
  /** What the act takes from a person. */
  lead: string;
  sure: string;
  isBusy: boolean;
  onSure: () => void;
  onCancel: () => void;
};

/** What an act takes from a person, and the second press that does it. */
export function Sure({ lead, sure, isBusy, onSure, onCancel }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <p id={id} className={classes.sure}>
        {lead}
      </p>
      <SureButton disabled={isBusy} onClick={onSure}>
        {sure}
      </SureButton>
      <Button variant="quiet" autoFocus aria-describedby={id} onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </>
  );
}
