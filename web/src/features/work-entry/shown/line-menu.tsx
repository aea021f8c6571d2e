import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import type { IconName } from '../../../ui/icons/icon.tsx';
import { Popover } from '../../../ui/popover/popover.tsx';
import { WipeLine } from '../edit/wipe-line.tsx';
import { duplicateLine, makeSecret, moveLine, removeLine } from '../sheet/actions.ts';
import classes from './line-menu.module.css';
import { useLines } from './lines-context.ts';
import { ProofBox, productOf } from './proof-place.tsx';
import type { Line } from './use-line.ts';

/** What can be done with a whole line. */
export function LineMenu({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { model } = useLines();
  const [isOpen, setOpen] = useState(false);
  const [asks, ask] = useState<'proof' | 'wipe' | null>(null);
  const close = useCallback(() => {
    setOpen(false);
    ask(null);
  }, []);
  const { id } = line.row;
  const isOpenLine = !line.row.said.isSecret && !line.row.said.meetingId;
  const productId = productOf(line.row);
  const items: [IconName, 'duplicate' | 'up' | 'down' | 'secret' | 'remove', boolean, () => void][] = [
    ['copy', 'duplicate', true, () => duplicateLine(model, id)],
    ['arrow-up', 'up', line.number > 1, () => moveLine(model, id, -1)],
    ['arrow-down', 'down', line.number < model.store.get().rows.length, () => moveLine(model, id, 1)],
    ['lock', 'secret', isOpenLine, () => makeSecret(model, id)],
    ['close', 'remove', true, () => removeLine(model, id)],
  ];
  const panel = useRef<HTMLUListElement>(null);
  const name = t('workEntry.menu.open', { number: line.number });
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={name}
      side="below-end"
      trigger={
        <IconButton
          icon="more"
          variant="quiet"
          size="sm"
          label={name}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          tabIndex={-1}
          onClick={() => (isOpen ? close() : setOpen(true))}
        />
      }
    >
      {asks === 'proof' && productId !== undefined && <ProofBox outputId={productId} />}
      {asks === 'wipe' && <WipeLine model={model} id={id} onDone={close} />}
      {asks === null && (
        <ul ref={panel} className={classes.menu}>
          {items
            .filter(([, , isShown]) => isShown)
            .map(([icon, item, , act], index) => (
              <li key={item}>
                <Button
                  variant="quiet"
                  icon={icon}
                  className={classes.menuItem ?? ''}
                  data-autofocus={index === 0 || undefined}
                  onClick={() => {
                    close();
                    act();
                  }}
                >
                  {t(`workEntry.menu.${item}`)}
                </Button>
              </li>
            ))}
          {productId !== undefined && <Asking icon="document" item="proof" onAsk={ask} />}
          {line.row.saved && <Asking icon="close" item="wipe" onAsk={ask} />}
        </ul>
      )}
    </Popover>
  );
}

type AskingProps = { icon: IconName; item: 'proof' | 'wipe'; onAsk: (item: 'proof' | 'wipe') => void };

/** What asks more in place of the menu. */
function Asking({ icon, item, onAsk }: AskingProps) {
  const { t } = useTranslation();
  return (
    <li>
      <Button variant="quiet" icon={icon} className={classes.menuItem ?? ''} onClick={() => onAsk(item)}>
        {t(`workEntry.menu.${item}`)}
      </Button>
    </li>
  );
}
