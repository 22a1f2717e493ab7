import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { readAdmin } from './admin/address.js';
import { Failed } from './frame/failed.js';
import { Frame } from './frame/frame.js';
import { Lost } from './frame/lost.js';
import { readHistory } from './history/address.js';
import { readMap } from './map/address.js';
import { askForMap } from './map/data/map-ahead.js';
import { readObjective } from './objective/address.js';
import { readPlace } from './place/place.js';
import { readToday } from './today/address.js';
import { wordsOf } from './words/start.js';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: Lost,
  errorComponent: Failed,
  validateSearch: readPlace,
  search: { middlewares: [retainSearchParams(['cycle', 'team', 'asOf', 'lang'])] },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => redirect({ to: '/today', throw: true }),
});
const today = createRoute({ getParentRoute: () => root, path: '/today', loader: () => wordsOf('today'), staleTime: Infinity, validateSearch: readToday, component: lazyRouteComponent(() => import('./today/today-screen.js'), 'TodayScreen') });
const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: readMap,
  loader: ({ location }) => {
    void askForMap(location.search);
    return wordsOf('map');
  },
  staleTime: Infinity,
  component: lazyRouteComponent(() => import('./map/map-screen.js'), 'MapScreen'),
});
const objectives = createRoute({ getParentRoute: () => root, path: '/objectives', loader: () => wordsOf('objective'), staleTime: Infinity, validateSearch: readObjective, component: lazyRouteComponent(() => import('./objective/objectives-screen.js'), 'ObjectivesScreen') });
const objective = createRoute({ getParentRoute: () => root, path: '/objectives/$objectiveId', loader: () => wordsOf('objective', 'history'), staleTime: Infinity, validateSearch: readObjective, component: lazyRouteComponent(() => import('./objective/objective-screen.js'), 'ObjectiveScreen') });
const history = createRoute({ getParentRoute: () => root, path: '/history', loader: () => wordsOf('history'), staleTime: Infinity, validateSearch: readHistory, component: lazyRouteComponent(() => import('./history/history-screen.js'), 'HistoryScreen') });
const admin = createRoute({ getParentRoute: () => root, path: '/admin', loader: () => wordsOf('admin'), staleTime: Infinity, validateSearch: readAdmin, component: lazyRouteComponent(() => import('./admin/admin-screen.js'), 'AdminScreen') });

export const router = createRouter({ routeTree: root.addChildren([home, today, map, objectives, objective, history, admin]), defaultPreload: 'intent', defaultErrorComponent: Failed, scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
