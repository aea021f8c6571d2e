import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';

/** Leaves a form of a task as it was. */
export function CancelButton({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <Button variant="quiet" onClick={onCancel}>
      {t('common.cancel')}
    </Button>
  );
}
