import { Progress } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { AddressOverview } from 'backstage-plugin-vnet-connectivity-common';
import {
  addressReadPermission,
  parseAddressOverview,
} from 'backstage-plugin-vnet-connectivity-common';
import { addressRegistryApiRef } from 'backstage-plugin-vnet-connectivity-react/address-registry';
import { useEffect, useState } from 'react';
import { PoolTable } from './PoolTable';
import { RangeTable } from './RangeTable';
import { vnetConnectivityAddressesTranslationRef } from './translation';

const useStyles = makeStyles(theme => ({
  section: { marginTop: theme.spacing(4) },
}));

/** The registry of addresses: pools, their use, and who has which range. For users who may see it. */
export function AddressesPage() {
  const { t } = useTranslationRef(vnetConnectivityAddressesTranslationRef);
  return (
    <RequirePermission
      permission={addressReadPermission}
      errorPage={<Typography role="alert">{t('addresses.refused')}</Typography>}
    >
      <Overview />
    </RequirePermission>
  );
}

type Answer =
  | { readonly overview: AddressOverview }
  | { readonly problem: string };

function Overview() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAddressesTranslationRef);
  const api = useApiHolder().get(addressRegistryApiRef);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isShown = true;
    const set = (next: Answer) => isShown && setAnswer(next);
    api?.overview().then(
      read => {
        const overview = parseAddressOverview(read);
        set(overview ? { overview } : { problem: t('addresses.unknown') });
      },
      error => set({ problem: String(error?.message ?? error) }),
    );
    return () => {
      isShown = false;
    };
  }, [api, t]);
  return (
    <>
      <Typography paragraph>{t('addresses.lead')}</Typography>
      {!answer && (
        <div aria-busy="true" aria-label={t('addresses.asking')}>
          <Progress />
        </div>
      )}
      {answer && 'problem' in answer && (
        <Typography role="alert">
          {t('addresses.failed', { problem: answer.problem })}
        </Typography>
      )}
      {answer && 'overview' in answer && (
        <>
          <section className={classes.section}>
            <Typography variant="h5" component="h2" gutterBottom>
              {t('addresses.pools.heading')}
            </Typography>
            <PoolTable pools={answer.overview.pools} />
          </section>
          <section className={classes.section}>
            <Typography variant="h5" component="h2" gutterBottom>
              {t('addresses.taken.heading')}
            </Typography>
            <RangeTable taken={answer.overview.taken} />
          </section>
        </>
      )}
    </>
  );
}
