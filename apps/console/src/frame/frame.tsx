import { AppShell, Box } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live/use-live.js';
import { usePlace } from '../place/place.js';
import { SignIn } from '../session/sign-in.js';
import { useSession } from '../session/session.js';
import { useOutbox } from '../today/outbox/use-outbox.js';
import { ThenBanner } from '../time/then-banner.js';
import classes from './frame.module.css';
import { OfflineBanner } from './offline-banner.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';

/** What stands around every screen: the doors on the left, place and time above. */
export function Frame() {
  const { key } = useSession();
  return key === undefined ? <SignIn /> : <SignedIn />;
}

function SignedIn() {
  const { t } = useTranslation();
  const { isNow } = usePlace();
  useLive();
  useOutbox();
  return (
    <AppShell header={{ height: { base: 104, sm: 60 } }} navbar={{ width: 100, breakpoint: 'sm', collapsed: { mobile: true } }} padding={{ base: 'sm', sm: 'lg' }} className={isNow ? undefined : classes.then}>
      <a href="#content" className={classes.skip}>{t('skip')}</a>
      <AppShell.Header><TopBar /></AppShell.Header>
      <AppShell.Navbar visibleFrom="sm"><Rail upright /></AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <OfflineBanner />
        <ThenBanner />
        <Outlet />
        <Box h={72} hiddenFrom="sm" />
      </AppShell.Main>
      <Box hiddenFrom="sm" className={classes.bottom}><Rail upright={false} /></Box>
    </AppShell>
  );
}
