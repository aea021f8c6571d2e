import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { wipeLine } from '../sheet/actions.ts';
import type { SheetModel } from '../sheet/model.ts';
import classes from './wipe-line.module.css';

type Props = { model: SheetModel; id: string; onDone: () => void };

/** Asks once more before a line goes with every word that was kept of it: there is no way back. */
export function WipeLine({ model, id, onDone }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.wipe}>
      <p>{t('workEntry.wipe.what')}</p>
      <div className={classes.choices}>
        <Button
          size="sm"
          onClick={() => {
            onDone();
            wipeLine(model, id);
          }}
        >
          {t('workEntry.wipe.do')}
        </Button>
        <Button size="sm" variant="quiet" data-autofocus onClick={onDone}>
          {t('workEntry.wipe.keep')}
        </Button>
      </div>
    </div>
  );
}
