import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Desk, DeskLoading } from '../../ui/desk/desk.tsx';
import { useIsPhone } from '../../ui/page/use-is-narrow.ts';
import { DeskEmpty } from './desk/desk-empty.tsx';
import { deskWords } from './desk/desk-words.ts';
import { useDesk } from './desk/use-desk.ts';
import { useProductKeys } from './desk/use-product-keys.ts';
import { ProductList } from './list/product-list.tsx';
import { ProductPane } from './pane/product-pane.tsx';

type Props = {
  /** The product that the address names. */
  openId: string | undefined;
  /** The way to the days that wait, beside how many products do. */
  deskSwitch: (count: number) => ReactNode;
  onOpen: (id: string | undefined) => void;
};

/** The products that wait on the left, the one that is open on the right; all of it by keyboard, or by touch. */
export function ProductDesk({ openId, deskSwitch, onOpen }: Props) {
  const { t } = useTranslation();
  const isPhone = useIsPhone();
  const [isHelpOpen, showHelp] = useState(false);
  const desk = useDesk({ openId, opensFirst: !isPhone, onOpen });
  const { queue, products, current, decisions } = desk;
  useProductKeys({
    accept: () => desk.send('accepted'),
    fault: () => desk.ask('fault'),
    late: desk.toggleLate,
    giveBack: () => desk.ask('returned'),
    next: () => desk.step(1),
    previous: () => desk.step(-1),
    choose: () => current && desk.choose(current.id),
    undo: desk.undo,
    changeDegree: desk.changeDegree,
    help: () => showHelp(!isHelpOpen),
    close: desk.clear,
  });
  if (!queue) return <DeskLoading>{t('output.desk.loading')}</DeskLoading>;
  const said = deskWords(t, decisions);
  if (products.length === 0) {
    return <DeskEmpty decisions={decisions} said={said} deskSwitch={deskSwitch} onUndo={desk.undo} />;
  }
  return (
    <Desk
      isOpen={isPhone && current !== undefined}
      list={<ProductList desk={desk} queue={queue} deskSwitch={deskSwitch} />}
    >
      {current && (
        <ProductPane
          desk={desk}
          product={current}
          said={said}
          help={{ isOpen: isHelpOpen, onToggle: showHelp }}
          onBack={() => onOpen(undefined)}
        />
      )}
      <div className="visually-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </Desk>
  );
}
