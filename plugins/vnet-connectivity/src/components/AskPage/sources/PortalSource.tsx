import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { PortalNetwork } from 'backstage-plugin-vnet-connectivity-common';
import {
  useHasPortalNetworks,
  useOpenedPortalNetwork,
  usePortalNetworks,
} from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityAskTranslationRef } from '../translation';
import type { DocumentSourceProps } from './opened';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
  network: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/** The networks of the portal's own Azure, for users who may read them. */
export function PortalSource(props: DocumentSourceProps) {
  return useHasPortalNetworks() ? <Networks {...props} /> : null;
}

function Networks(props: DocumentSourceProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const answer = usePortalNetworks();
  switch (answer.state) {
    case 'failed':
      return (
        <Typography className={classes.root} role="status">
          {t('ask.open.portal.failed', { problem: answer.problem })}
        </Typography>
      );
    case 'known':
      return (
        <div className={classes.root}>
          {answer.networks.map(network => (
            <Network key={network.id} network={network} {...props} />
          ))}
        </div>
      );
    default:
      return null;
  }
}

function Network({
  network,
  onOpen,
  onProblem,
}: DocumentSourceProps & { readonly network: PortalNetwork }) {
  const { title, takenAt, error, resources, gaps } = network;
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityAskTranslationRef);
  const { isLoading, open } = useOpenedPortalNetwork({
    onOpen,
    onProblem: problem => onProblem(t('ask.open.portal.failed', { problem })),
  });
  return (
    <div className={classes.network}>
      <Button
        variant="contained"
        color="primary"
        disabled={takenAt === null || isLoading}
        onClick={() => open(network)}
        style={{ textTransform: 'none' }}
      >
        {t('ask.open.portal.open', { title })}
      </Button>
      <Typography variant="body2" component="div">
        {takenAt === null
          ? t('ask.open.portal.none')
          : t('ask.open.portal.taken', {
              time: new Date(takenAt),
              resources,
              formatParams: {
                time: { dateStyle: 'medium', timeStyle: 'short' },
              },
            })}{' '}
        {error !== null && t('ask.open.portal.error', { error })}{' '}
        {gaps.length > 0 &&
          t('ask.open.portal.gaps', {
            list: gaps.map(({ id: part }) => part).join(', '),
          })}
      </Typography>
    </div>
  );
}
