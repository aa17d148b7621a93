/** The labels of everything that exists in a region beside its network and is adopted. */
export const existingLabels = {
  'regions.*.existingServiceSubnets': {
    label: 'Existing subnets of services',
  },
  'regions.*.existingVpnGateway': { label: 'Existing VPN gateway' },
  'regions.*.existingVpnGateway.id': {
    label: 'Resource id of an existing VPN gateway',
  },
  'regions.*.existingVpnGateway.ipConfigurations': {
    label: 'IP configurations of an existing VPN gateway',
  },
  'regions.*.existingVpnGateway.ipConfigurations.*': {
    label: 'IP configuration of an existing VPN gateway',
  },
  'regions.*.existingVpnGateway.ipConfigurations.*.name': {
    label: 'Name of the IP configuration',
  },
  'regions.*.existingVpnGateway.ipConfigurations.*.publicIpAddressId': {
    label: 'Resource id of the public IP address',
  },
  'regions.*.existingVpnGateway.zones': {
    label: 'Zones of the public IP addresses',
  },
  'regions.*.existingExpressRouteGateway': {
    label: 'Existing ExpressRoute gateway',
  },
  'regions.*.existingExpressRouteGateway.id': {
    label: 'Resource id of an existing ExpressRoute gateway',
  },
  'regions.*.existingExpressRouteGateway.ipConfiguration': {
    label: 'IP configuration of an existing ExpressRoute gateway',
  },
  'regions.*.existingExpressRouteGateway.ipConfiguration.name': {
    label: 'Name of the IP configuration',
  },
  'regions.*.existingExpressRouteGateway.ipConfiguration.publicIpAddressId': {
    label: 'Resource id of the public IP address',
  },
  'regions.*.existingConnections': { label: 'Existing connections' },
  'regions.*.existingConnections.*': { label: 'Existing connection' },
  'regions.*.existingConnections.*.id': {
    label: 'Resource id of an existing connection',
  },
  'regions.*.existingConnections.*.localNetworkGatewayId': {
    label: 'Resource id of its local network gateway',
  },
  'regions.*.existingConnections.*.dpdTimeoutSeconds': {
    label: 'Timeout of dead peer detection, in seconds',
  },
} as const;
