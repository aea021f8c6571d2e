import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/spotlight/styles.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { setNonce } from 'get-nonce';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readNonce } from '../../lib/nonce.ts';
import { Icon } from '../../ui/icons/icon.tsx';
import { MantineRoot } from '../../ui/mantine/mantine-root.tsx';
import classes from './palette.module.css';
import { usePaletteActions } from './use-palette-actions.ts';

// The scroll lock of dialogs makes its own style element and asks this package for the nonce.
setNonce(readNonce());

/** The command palette; it opens each time `opened` grows. Fetched when it is first asked for. */
export function Palette({ opened }: { opened: number }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const actions = usePaletteActions(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the signal
  useEffect(() => {
    setTyped('');
    spotlight.open();
  }, [opened]);

  return (
    <MantineRoot>
      <Spotlight.Root
        query={typed}
        onQueryChange={setTyped}
        shortcut={null}
        transitionProps={{ duration: 0 }}
        className={classes.palette ?? ''}
        aria-label={t('app.find')}
      >
        <Spotlight.Search
          placeholder={t('app.palette.placeholder')}
          aria-label={t('app.palette.placeholder')}
          leftSection={<Icon name="search" />}
        />
        <Spotlight.ActionsList>
          {actions.map(({ id, label, icon, go }) => (
            <Spotlight.Action
              key={id}
              label={label}
              leftSection={<Icon name={icon} />}
              onClick={() => void go()}
            />
          ))}
          {actions.length === 0 && <Spotlight.Empty>{t('app.palette.nothing')}</Spotlight.Empty>}
        </Spotlight.ActionsList>
      </Spotlight.Root>
    </MantineRoot>
  );
}
