import '@mantine/core/styles/default-css-variables.css';
import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { readNonce } from '../../lib/browser/page-meta.ts';
import { paintedScheme, useReading } from '../../lib/browser/reading.ts';
import { mantineTheme, mantineTokens } from './mantine-theme.ts';

// The scroll lock of dialogs makes its own style element and asks this package for the nonce.
setNonce(readNonce());

/** Around whatever is drawn with Mantine. It comes with those parts, when they are asked for, not with the entry page. */
export function MantineRoot({ children }: { children: ReactNode }) {
  useReading();
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineTokens}
      forceColorScheme={paintedScheme()}
      getStyleNonce={readNonce}
    >
      {children}
    </MantineProvider>
  );
}
