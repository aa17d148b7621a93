/** A full mesh of regions with a VPN gateway each and one site. */
export function benchSpec(regions: number, delivery?: object) {
  return {
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'bench', owner: 'group:default/network' },
    regions: Object.fromEntries(
      Array.from({ length: regions }, (_, index) => [
        `r${index}`,
        { location: 'westeurope' },
      ]),
    ),
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
    onPremises: {
      via: 'vpn',
      gateways: 'per-region',
      sites: {
        hq: {
          addressSpace: ['192.168.0.0/16'],
          devices: [
            {
              ipAddress: '203.0.113.10',
              asn: 64999,
              bgpPeerAddress: '192.168.0.1',
            },
          ],
        },
      },
    },
    ...(delivery ? { delivery } : {}),
  };
}
