import { useTranslation } from 'react-i18next';
import { KeysPanel } from '../../../ui/desk/keys-panel.tsx';

const KEYS = [
  [['1', 'Enter', 'Đ'], 'accept'],
  [['2', 'C'], 'fault'],
  [['3', 'M'], 'late'],
  [['4', 'R'], 'return'],
  [['J', 'K', '↓', '↑'], 'next'],
  [['X'], 'choose'],
  [['Z'], 'undo'],
  [['←', '→'], 'degrees'],
  [['Esc'], 'close'],
  [['?'], 'help'],
] as const;

const SOME = [
  [['J', 'K'], 'product'],
  [['X'], 'chooseShort'],
] as const;

type Props = { isOpen: boolean; onToggle: (isOpen: boolean) => void };

/** The keys of the products that wait. */
export function DeskKeysHelp(props: Props) {
  const { t } = useTranslation();
  return (
    <KeysPanel
      {...props}
      title={t('output.keys.title')}
      all={t('output.keys.all')}
      table={KEYS.map(([keys, name]) => ({ keys, does: t(`output.keys.${name}`) }))}
      some={SOME.map(([keys, name]) => ({ keys, does: t(`output.keys.${name}`) }))}
    />
  );
}
