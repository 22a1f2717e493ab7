import { ActionIcon, Box, Drawer } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from './search-field.js';
import classes from './search.module.css';

/** The way to any goal, team, person or cycle: a field in the top bar, on a narrow screen a sheet over it. "/" and Ctrl+K go to it. */
export function SearchBox() {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(width < 62em)', undefined, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const reach = (): void => (narrow ? setOpened(true) : input.current?.focus());
  useHotkeys([['/', reach]]);
  useHotkeys([['mod+K', reach]], []);
  if (!narrow) return <Box className={classes.box} role="search"><SearchField inputRef={input} shortcut="/" /></Box>;
  return (
    <>
      <ActionIcon variant="default" size={36} aria-label={t('search.label')} onClick={() => setOpened(true)}><IconSearch aria-hidden size={18} /></ActionIcon>
      <Drawer opened={opened} onClose={() => setOpened(false)} position="top" size="100%" title={t('search.label')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Box role="search"><SearchField focused onDone={() => setOpened(false)} /></Box>
      </Drawer>
    </>
  );
}
