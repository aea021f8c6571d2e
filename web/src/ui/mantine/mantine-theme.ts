import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const son: MantineColorsTuple = [
  '#faefed',
  '#f3d9d6',
  '#e5b0ab',
  '#d78680',
  '#ca5f59',
  '#b3282b',
  '#b3282b',
  '#a82024',
  '#9a1b1e',
  '#7e1518',
];
const gray: MantineColorsTuple = [
  '#f8f6f3',
  '#f1eee9',
  '#efece7',
  '#e3ded6',
  '#cfc8be',
  '#a99f94',
  '#857c72',
  '#6a6159',
  '#544c44',
  '#1e1a16',
];
const dark: MantineColorsTuple = [
  '#f3efea',
  '#cdc4b9',
  '#a99f94',
  '#8c8277',
  '#4a423a',
  '#363029',
  '#25201c',
  '#1e1a17',
  '#151210',
  '#100e0c',
];

/** The look's tokens for Mantine: what Mantine paints comes from the same variables as our own CSS. */
export const mantineTheme = createTheme({
  /** Mantine takes 16 px for the text of a page; ours is 14. */
  scale: 0.875,
  primaryColor: 'son',
  primaryShade: { light: 8, dark: 6 },
  colors: { son, gray, dark },
  white: '#ffffff',
  black: '#1e1a16',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-figures)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: 6,
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '10px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.34', sm: '1.54', md: '1.43', lg: '1.5', xl: '1.4' },
  focusRing: 'auto',
  respectReducedMotion: true,
});

const tokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
};

export const mantineTokens: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
