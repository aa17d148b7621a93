import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Source } from 'backstage-plugin-vnet-connectivity-common';
import {
  packetSizes,
  sources,
  workloadSources,
} from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityWorkloadsTranslationRef } from './translation';

type MessageKey = keyof (typeof vnetConnectivityWorkloadsTranslationRef)['T'];

/** A topic: its claims, each with the documents that state it. A claim without documents is about this product. */
interface Topic {
  readonly title: MessageKey;
  readonly claims: readonly {
    readonly text: MessageKey;
    readonly sources: readonly Source[];
  }[];
}

const topics: readonly Topic[] = [
  {
    title: 'internet.title',
    claims: [
      {
        text: 'internet.none',
        sources: [
          workloadSources.defaultOutboundAccess,
          workloadSources.privateSubnetsByDefault,
        ],
      },
      {
        text: 'internet.natGateway',
        sources: [sources.natGatewaySkus, sources.natGatewayResource],
      },
      { text: 'internet.precedence', sources: [sources.natGatewayOverview] },
    ],
  },
  {
    title: 'encryption.title',
    claims: [
      { text: 'encryption.needs', sources: [sources.virtualNetworkEncryption] },
      { text: 'encryption.ends', sources: [sources.virtualNetworkEncryption] },
    ],
  },
  {
    title: 'names.title',
    claims: [
      { text: 'names.zones', sources: [workloadSources.privateDnsFaq] },
      {
        text: 'names.onPremises',
        sources: [workloadSources.dnsPrivateResolver],
      },
    ],
  },
  {
    title: 'endpoints.title',
    claims: [
      {
        text: 'endpoints.reach',
        sources: [workloadSources.privateLinkHubAndSpoke],
      },
      {
        text: 'endpoints.policies',
        sources: [workloadSources.privateEndpointPolicies],
      },
    ],
  },
  {
    title: 'groups.title',
    claims: [{ text: 'groups.tag', sources: [workloadSources.serviceTags] }],
  },
  {
    title: 'packets.title',
    claims: [
      {
        text: 'packets.sizes',
        sources: [workloadSources.machineMtu, workloadSources.vpnDevices],
      },
    ],
  },
  {
    title: 'notBuilt.title',
    claims: [
      { text: 'notBuilt.ipv6', sources: [] },
      {
        text: 'notBuilt.pointToSite',
        sources: [workloadSources.pointToSiteRouting],
      },
      { text: 'notBuilt.forced', sources: [workloadSources.forcedTunneling] },
      {
        text: 'notBuilt.tenants',
        sources: [workloadSources.peeringAcrossTenants],
      },
    ],
  },
];

const useStyles = makeStyles(
  theme => ({
    topics: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 24rem), 1fr))',
      gap: theme.spacing(3),
    },
    claims: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& > li + li': { marginTop: theme.spacing(1) },
    },
    date: { whiteSpace: 'nowrap' },
  }),
  { name: 'VnetConnectivityWorkloads' },
);

/** Topics that applications meet beside the network: access to the internet, names, private endpoints and the rest. */
export function Workloads() {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityWorkloadsTranslationRef);
  const { machine, tunnel } = packetSizes;
  const sizes = { machine: machine.mtu, mss: tunnel.mss, mtu: tunnel.mtu };
  return (
    <div className={classes.topics}>
      {topics.map(({ title, claims }) => (
        <div key={title}>
          <Typography component="h3" variant="h6">
            {t(title, sizes)}
          </Typography>
          <ul className={classes.claims}>
            {claims.map(claim => (
              <Typography key={claim.text} component="li" variant="body2">
                {t(claim.text, sizes)}
                {claim.sources.map(source => (
                  <span key={source.url}>
                    {' '}
                    <Link
                      href={source.url}
                      color="primary"
                      underline="always"
                      target="_blank"
                      rel="noopener noreferrer"
                    >
                      {source.title}
                    </Link>
                    , <span className={classes.date}>{source.date}</span>
                  </span>
                ))}
              </Typography>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
