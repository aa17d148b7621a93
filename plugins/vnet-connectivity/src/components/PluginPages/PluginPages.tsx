import { Progress } from '@backstage/core-components';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { lazy, Suspense } from 'react';
import { Link, Route, Routes, useLocation } from 'react-router-dom';
import {
  addressesRouteRef,
  askRouteRef,
  designRouteRef,
  rootRouteRef,
} from '../../routes';
import { vnetConnectivityTranslationRef } from '../../translation';
import { smallPrintColour } from '../smallPrintColour';

// The pages are loaded separately, so that readers of Learn do not load Design.
const LearnPage = lazy(() =>
  import('../LearnPage/LearnPage').then(m => ({ default: m.LearnPage })),
);
const DesignPage = lazy(() =>
  import('../DesignPage/DesignPage').then(m => ({ default: m.DesignPage })),
);

const AskPage = lazy(() =>
  import('../AskPage/AskPage').then(m => ({ default: m.AskPage })),
);

const AddressesPage = lazy(() =>
  import('../AddressesPage/AddressesPage').then(m => ({
    default: m.AddressesPage,
  })),
);

const useStyles = makeStyles(
  theme => ({
    navigation: {
      display: 'flex',
      marginBottom: theme.spacing(3),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    link: {
      ...theme.typography.body1,
      minWidth: 120,
      padding: theme.spacing(1.5, 2),
      // Over the line below.
      marginBottom: -1,
      borderBottom: '2px solid transparent',
      textAlign: 'center',
      textDecoration: 'none',
      color: smallPrintColour(theme),
      '&:hover, &:focus-visible': {
        color: theme.palette.text.primary,
        background: theme.palette.action.hover,
      },
      '&[aria-current]': {
        color: theme.palette.text.primary,
        borderBottomColor: theme.palette.primary.main,
      },
    },
  }),
  { name: 'VnetConnectivityPages' },
);

/** The pages of the plugin and the links between them, without the frame of either frontend system. */
export function PluginPages() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const { pathname } = useLocation();
  const learn = useRouteRef(rootRouteRef)();
  const design = useRouteRef(designRouteRef)();
  const ask = useRouteRef(askRouteRef)();
  const addresses = useRouteRef(addressesRouteRef)();
  // Written out: the function of the domain would bring that along to the frame.
  const hasRegistry =
    useApi(configApiRef).getOptionalBoolean(
      'vnetConnectivity.addressRegistry.enabled',
    ) ?? false;
  const current =
    [design, ask, addresses].find(page => pathname.startsWith(page)) ?? learn;
  const pages = [
    { to: learn, label: t('page.learn') },
    { to: design, label: t('page.design') },
    { to: ask, label: t('page.ask') },
    ...(hasRegistry ? [{ to: addresses, label: t('page.addresses') }] : []),
  ];
  return (
    <>
      <nav aria-label={t('page.pages')} className={classes.navigation}>
        {pages.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            className={classes.link}
            aria-current={to === current ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route path="/design" element={<DesignPage />} />
          <Route path="/ask" element={<AskPage />} />
          {hasRegistry && (
            <Route path="/addresses" element={<AddressesPage />} />
          )}
          <Route path="/*" element={<LearnPage />} />
        </Routes>
      </Suspense>
    </>
  );
}

const useMainStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(3),
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
    },
  }),
  { name: 'VnetConnectivityPagesMain' },
);

/** The pages in the new frontend system, which has a header of its own but leaves the landmark to us. */
export function PluginPagesMain() {
  const classes = useMainStyles();
  return (
    <main className={classes.root}>
      <PluginPages />
    </main>
  );
}
