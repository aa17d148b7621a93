import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import type { Entry, Ids } from './ids';

export function ipsecPolicies({ ipsecPolicy }: Topology) {
  const { saLifetimeSeconds, ...policy } = ipsecPolicy;
  return [{ ...policy, saLifeTimeSeconds: saLifetimeSeconds }];
}

export function publicIp(
  id: string,
  location: string,
  zones: readonly string[],
  sku = 'Standard',
): Entry {
  return [
    id,
    {
      location,
      sku: { name: sku },
      zones: zones.length > 0 ? zones : null,
      properties: { publicIPAllocationMethod: 'Static' },
    },
  ];
}

export function gatewayResources(ids: Ids): Entry[] {
  const { topology, name } = ids;
  const policies = ipsecPolicies(topology);
  const vgw = (region: string) =>
    ids.beside(region, `virtualNetworkGateways/vgw-${name}-${region}`);
  return [
    ...topology.vpnGateways.flatMap((gateway): Entry[] => {
      const { region, sku, generation, activeActive, bgp, asn, zones } =
        gateway;
      const { location } = ids.network(region);
      const addresses = (activeActive ? [0, 1] : [0]).map(instance =>
        ids.beside(
          region,
          `publicIPAddresses/pip-vgw-${name}-${region}-${instance}`,
        ),
      );
      return [
        ...addresses.map(id => publicIp(id, location, zones)),
        [
          vgw(region),
          {
            location,
            properties: {
              gatewayType: 'Vpn',
              vpnType: 'RouteBased',
              sku: { name: sku, tier: sku },
              vpnGatewayGeneration: `Generation${generation}`,
              activeActive,
              enableBgp: bgp,
              bgpSettings: bgp ? { asn } : null,
              ipConfigurations: addresses.map(id => ({
                properties: {
                  subnet: { id: `${ids.vnet(region)}/subnets/GatewaySubnet` },
                  publicIPAddress: { id },
                },
              })),
            },
          },
        ],
      ];
    }),
    ...topology.expressRouteGateways.map((gateway): Entry => {
      const { region, sku, minScaleUnits, maxScaleUnits } = gateway;
      return [
        ids.beside(region, `virtualNetworkGateways/ergw-${name}-${region}`),
        {
          location: ids.network(region).location,
          properties: {
            gatewayType: 'ExpressRoute',
            sku: { name: sku, tier: sku },
            allowRemoteVnetTraffic: gateway.allowRemoteVnetTraffic,
            autoScaleConfiguration:
              minScaleUnits === undefined
                ? null
                : { bounds: { min: minScaleUnits, max: maxScaleUnits } },
            ipConfigurations: [
              {
                properties: {
                  subnet: { id: `${ids.vnet(region)}/subnets/GatewaySubnet` },
                },
              },
            ],
          },
        },
      ];
    }),
    ...topology.gatewayConnections.flatMap(({ regions: [a, b], bgp }) =>
      [
        [a, b],
        [b, a],
      ].map(
        ([from, to]): Entry => [
          ids.beside(from, `connections/con-${name}-${from}-to-${to}`),
          {
            location: ids.network(from).location,
            properties: {
              connectionType: 'Vnet2Vnet',
              connectionProtocol: 'IKEv2',
              virtualNetworkGateway1: { id: vgw(from) },
              virtualNetworkGateway2: { id: vgw(to) },
              enableBgp: bgp,
              ipsecPolicies: policies,
              sharedKey: ids.secrets.sharedKeys[[a, b].sort().join('/')],
            },
          },
        ],
      ),
    ),
    ...(topology.virtualWan ? [] : topology.siteConnections).flatMap(
      ({ region, site: siteKey, device: deviceKey, bgp }): Entry[] => {
        const site = topology.sites.find(({ key }) => key === siteKey);
        const device = site?.devices.find(each => each.key === deviceKey);
        const { location } = ids.network(region);
        const suffix = `${name}-${region}-${siteKey}-${deviceKey}`;
        const lgw = ids.beside(region, `localNetworkGateways/lgw-${suffix}`);
        return [
          [
            lgw,
            {
              location,
              properties: {
                gatewayIpAddress: device?.ipAddress,
                localNetworkAddressSpace: bgp
                  ? null
                  : { addressPrefixes: site?.addressSpace },
                bgpSettings: bgp
                  ? {
                      asn: device?.asn,
                      bgpPeeringAddress: device?.bgpPeerAddress,
                    }
                  : null,
              },
            },
          ],
          [
            ids.beside(region, `connections/con-${suffix}`),
            {
              location,
              properties: {
                connectionType: 'IPsec',
                connectionProtocol: 'IKEv2',
                virtualNetworkGateway1: { id: vgw(region) },
                localNetworkGateway2: { id: lgw },
                enableBgp: bgp,
                ipsecPolicies: policies,
                sharedKey: ids.secrets.sharedKeys[`${region}/${siteKey}`],
              },
            },
          ],
        ];
      },
    ),
  ];
}
