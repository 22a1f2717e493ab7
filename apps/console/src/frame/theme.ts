import { createTheme } from '@mantine/core';

const SANS = '"Inter", "Noto Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans TC", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif';

/** Quiet: one accent, round corners, no shadow that says nothing. Chinese needs fonts of its own and lines at least 1.6 high. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 9 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: '650' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.65' },
  respectReducedMotion: true,
  cursorType: 'pointer',
});
