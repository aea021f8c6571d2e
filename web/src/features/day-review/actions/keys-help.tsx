import { useTranslation } from 'react-i18next';
import { KeysPanel } from '../../../ui/desk/keys-panel.tsx';

const KEYS = [
  [['Enter'], 'accept'],
  [['R'], 'giveBack'],
  [['↓', '↑'], 'lines'],
  [['J', 'K'], 'days'],
  [['←', '→'], 'degrees'],
  [['1', '2', '3', '4'], 'digits'],
  [['X'], 'chooseDay'],
  [['Z'], 'undo'],
  [['Esc'], 'leaveField'],
  [['?'], 'help'],
] as const;

const SOME = [
  [['↑', '↓'], 'line'],
  [['J', 'K'], 'day'],
  [['X'], 'choose'],
] as const;

type Props = { isOpen: boolean; onToggle: (isOpen: boolean) => void };

/** The keys of the days that wait. */
export function KeysHelp(props: Props) {
  const { t } = useTranslation();
  return (
    <KeysPanel
      {...props}
      title={t('dayReview.keys.title')}
      all={t('dayReview.keys.all')}
      table={KEYS.map(([keys, name]) => ({ keys, does: t(`dayReview.keys.${name}`) }))}
      some={SOME.map(([keys, name]) => ({ keys, does: t(`dayReview.keys.${name}`) }))}
    />
  );
}
