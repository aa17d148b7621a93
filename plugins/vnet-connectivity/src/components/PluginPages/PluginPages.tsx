import { Progress } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Tab from '@material-ui/core/Tab';
import Tabs from '@material-ui/core/Tabs';
import { lazy, Suspense } from 'react';
import { Link, Route, Routes, useLocation } from 'react-router-dom';
import { designRouteRef, rootRouteRef } from '../../routes';
import { vnetConnectivityTranslationRef } from '../../translation';

// Whoever reads does not load what designs, nor the other way round.
const LearnPage = lazy(() =>
  import('../LearnPage').then(m => ({ default: m.LearnPage })),
);
const DesignPage = lazy(() =>
  import('../DesignPage').then(m => ({ default: m.DesignPage })),
);

const useStyles = makeStyles(
  theme => ({
    tabs: {
      marginBottom: theme.spacing(3),
      borderBottom: `1px solid ${theme.palette.divider}`,
      // The theme of Backstage paints a hovered tab white, also where the page is dark.
      '& a:hover': {
        color: theme.palette.text.primary,
        background: theme.palette.action.hover,
      },
    },
  }),
  { name: 'VnetConnectivityPages' },
);

/** The pages of the plugin and the way from one to the other, without the frame of either frontend system. */
export function PluginPages() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  const { pathname } = useLocation();
  const learn = useRouteRef(rootRouteRef)();
  const design = useRouteRef(designRouteRef)();
  return (
    <>
      <nav aria-label={t('design.pages')}>
        <Tabs
          className={classes.tabs}
          value={pathname.startsWith(design) ? design : learn}
          indicatorColor="primary"
        >
          <Tab
            component={Link}
            to={learn}
            value={learn}
            label={t('design.learn')}
          />
          <Tab
            component={Link}
            to={design}
            value={design}
            label={t('design.design')}
          />
        </Tabs>
      </nav>
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route path="/design" element={<DesignPage />} />
          <Route path="/*" element={<LearnPage />} />
        </Routes>
      </Suspense>
    </>
  );
}
