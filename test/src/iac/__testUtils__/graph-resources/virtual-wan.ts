import { ipsecPolicies } from './gateways';
import type { Entry, Ids } from './ids';
import { firewallPolicyResources } from './inspection';

export function virtualWanResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const { virtualWan, location } = topology;
  if (!virtualWan) return [];
  const id = (path: string) => ids.beside(undefined, path);
  const wan = id(`virtualWans/vwan-${name}`);
  const hubId = (region: string) => id(`virtualHubs/vhub-${name}-${region}`);
  const site = (key: string) => id(`vpnSites/vst-${name}-${key}`);
  // Virtual WAN knows the groups of 2048 bits by their numbers only.
  const hubPolicies = ipsecPolicies(topology).map(policy => ({
    ...policy,
    dhGroup: policy.dhGroup.replace('2048', '14'),
    pfsGroup: policy.pfsGroup.replace('2048', '14'),
  }));
  const connected = [
    ...new Set(topology.siteConnections.map(connection => connection.site)),
  ];
  return [
    [ids.centralGroup, { location }],
    [
      wan,
      {
        location,
        properties: { type: 'Standard', allowBranchToBranchTraffic: true },
      },
    ],
    ...virtualWan.hubs.flatMap((hub): Entry[] => {
      const { region } = hub;
      return [
        [
          hubId(region),
          {
            location: hub.location,
            properties: {
              addressPrefix: hub.addressPrefix,
              hubRoutingPreference: hub.routingPreference,
              virtualWan: { id: wan },
            },
          },
        ],
        ...(hub.vpnGateway
          ? [
              [
                id(`vpnGateways/vpng-${name}-${region}`),
                {
                  location: hub.location,
                  properties: {
                    virtualHub: { id: hubId(region) },
                    vpnGatewayScaleUnit: hub.vpnGateway.scaleUnits,
                    bgpSettings: { asn: 65515 },
                  },
                },
              ] as Entry,
            ]
          : []),
        ...(hub.expressRouteGateway
          ? [
              [
                id(`expressRouteGateways/ergw-${name}-${region}`),
                {
                  location: hub.location,
                  properties: {
                    virtualHub: { id: hubId(region) },
                    autoScaleConfiguration: {
                      bounds: { min: hub.expressRouteGateway.scaleUnits },
                    },
                  },
                },
              ] as Entry,
            ]
          : []),
        ...(hub.firewall
          ? [
              ...firewallPolicyResources(ids, undefined, region, hub.firewall),
              [
                id(`azureFirewalls/afw-${name}-${region}`),
                {
                  location: hub.location,
                  zones:
                    hub.firewall.zones.length > 0 ? hub.firewall.zones : null,
                  properties: {
                    sku: { name: 'AZFW_Hub', tier: hub.firewall.tier },
                    virtualHub: { id: hubId(region) },
                  },
                },
              ] as Entry,
              [
                `${hubId(region)}/routingIntent/private-traffic`,
                {
                  properties: {
                    routingPolicies: [
                      {
                        destinations: ['PrivateTraffic'],
                        nextHop: id(`azureFirewalls/afw-${name}-${region}`),
                      },
                    ],
                  },
                },
              ] as Entry,
            ]
          : []),
      ];
    }),
    ...virtualWan.connections.map(
      ({ region, virtualNetwork }): Entry => [
        `${hubId(
          region,
        )}/hubVirtualNetworkConnections/vhc-${name}-${virtualNetwork}`,
        {
          properties: {
            remoteVirtualNetwork: { id: ids.vnet(virtualNetwork) },
          },
        },
      ],
    ),
    ...connected.map((key): Entry => {
      const { devices = [] } =
        topology.sites.find(other => other.key === key) ?? {};
      return [
        site(key),
        {
          location,
          properties: {
            virtualWan: { id: wan },
            vpnSiteLinks: devices.map(device => ({
              name: `device-${device.key}`,
              properties: {
                ipAddress: device.ipAddress,
                bgpProperties:
                  device.asn === undefined
                    ? null
                    : {
                        asn: device.asn,
                        bgpPeeringAddress: device.bgpPeerAddress,
                      },
              },
            })),
          },
        },
      ];
    }),
    ...[
      ...new Set(topology.siteConnections.map(connection => connection.region)),
    ].flatMap(region =>
      connected.map(
        (key): Entry => [
          id(
            `vpnGateways/vpng-${name}-${region}/vpnConnections/vcn-${name}-${region}-${key}`,
          ),
          {
            properties: {
              remoteVpnSite: { id: site(key) },
              vpnLinkConnections: topology.siteConnections
                .filter(
                  connection =>
                    connection.region === region && connection.site === key,
                )
                .map(({ device, bgp }) => ({
                  properties: {
                    vpnSiteLink: {
                      id: `${site(key)}/vpnSiteLinks/device-${device}`,
                    },
                    enableBgp: bgp,
                    ipsecPolicies: hubPolicies,
                    sharedKey: ids.secrets.sharedKeys[`${region}/${key}`],
                  },
                })),
            },
          },
        ],
      ),
    ),
  ];
}
