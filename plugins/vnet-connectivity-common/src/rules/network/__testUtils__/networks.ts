type Fields = Readonly<Record<string, unknown>>;

export const vpnGateway = {
  type: 'vpn',
  sku: 'VpnGw2AZ',
  bgp: true,
  activeActive: true,
};

export const erGateway = { type: 'er', sku: 'ErGw1AZ' };

/** A virtual network 10.x.0.0/16. */
export function network(second: number, more: Fields = {}): Fields {
  return { prefixes: [`10.${second}.0.0/16`], ...more };
}

/** A spoke that uses the gateway of its hub, with these changes of the networks and of the two halves of the peering. */
export function transit({
  hub = {},
  spoke = {},
  ofHub = {},
  ofSpoke = {},
}: {
  readonly hub?: Fields;
  readonly spoke?: Fields;
  readonly ofHub?: Fields;
  readonly ofSpoke?: Fields;
} = {}) {
  return {
    vnets: {
      hub: network(0, { gateways: [vpnGateway], ...hub }),
      spoke: network(1, spoke),
    },
    peerings: [
      { from: 'hub', to: 'spoke', allowGatewayTransit: true, ...ofHub },
      { from: 'spoke', to: 'hub', useRemoteGateways: true, ...ofSpoke },
    ],
  };
}
