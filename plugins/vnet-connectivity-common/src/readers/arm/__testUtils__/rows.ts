/** A row as Resource Graph gives it. */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location: string;
  readonly kind?: string;
  readonly sku?: object;
  readonly properties: Readonly<Record<string, unknown>>;
}

const subscription = '00000000-1111-2222-3333-444444444444';
const group = `/subscriptions/${subscription}/resourceGroups/rg-lab`;

/** An id in the resource group of the tests: `virtualNetworks/v1/subnets/s1`. */
export const idOf = (path: string) =>
  `${group}/providers/Microsoft.Network/${path}`;

/** An id in a subscription that no reader of the tests may see. */
export const elsewhere = (path: string) =>
  `/subscriptions/99999999-1111-2222-3333-444444444444/resourceGroups/rg-far/providers/Microsoft.Network/${path}`;

const typeOf = (path: string) =>
  ['microsoft.network', ...path.split('/').filter((_, at) => at % 2 === 0)]
    .join('/')
    .toLowerCase();

export function row(
  path: string,
  properties: Row['properties'],
  more: Partial<Row> = {},
): Row {
  return {
    id: idOf(path),
    name: path.split('/').at(-1) ?? path,
    type: typeOf(path),
    location: 'westeurope',
    properties,
    ...more,
  };
}

interface SubnetOptions {
  readonly table?: string;
  readonly holds?: string;
}

export function subnet(
  name: string,
  range: string,
  { table, holds }: SubnetOptions = {},
) {
  return {
    name,
    properties: {
      addressPrefix: range,
      ...(table === undefined
        ? {}
        : { routeTable: { id: idOf(`routeTables/${table}`) } }),
      ...(holds === undefined
        ? {}
        : { ipConfigurations: [{ id: `${holds}/ipConfigurations/c` }] }),
    },
  };
}

export function vnet(
  name: string,
  range: string | readonly string[],
  {
    subnets = [],
    peerings = [],
    location = 'westeurope',
  }: {
    readonly subnets?: readonly object[];
    readonly peerings?: readonly object[];
    readonly location?: string;
  } = {},
): Row {
  const path = `virtualNetworks/${name}`;
  const withIds = (kind: string, all: readonly object[]) =>
    all.map(each => ({
      ...each,
      id: idOf(`${path}/${kind}/${(each as Row).name}`),
    }));
  return row(
    path,
    {
      addressSpace: { addressPrefixes: [range].flat() },
      subnets: withIds('subnets', subnets),
      virtualNetworkPeerings: withIds('virtualNetworkPeerings', peerings),
    },
    { location },
  );
}

export function peering(
  to: string,
  more: Readonly<Record<string, unknown>> = {},
  id = idOf(`virtualNetworks/${to}`),
) {
  return {
    name: `to-${to}`,
    properties: {
      peeringState: 'Connected',
      peeringSyncLevel: 'FullyInSync',
      remoteVirtualNetwork: { id },
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
      peerCompleteVnets: true,
      ...more,
    },
  };
}

export function routeTable(
  name: string,
  routes: Readonly<Record<string, string>>,
  more: object = {},
): Row {
  return row(`routeTables/${name}`, {
    disableBgpRoutePropagation: false,
    routes: Object.entries(routes).map(([addressPrefix, nextHop], at) => ({
      name: `r${at}`,
      id: idOf(`routeTables/${name}/routes/r${at}`),
      properties: {
        addressPrefix,
        ...(/^\d/.test(nextHop)
          ? { nextHopType: 'VirtualAppliance', nextHopIpAddress: nextHop }
          : { nextHopType: nextHop }),
      },
    })),
    ...more,
  });
}

/** A gateway with its public address; its network needs a GatewaySubnet. */
export function gateway(
  name: string,
  network: string,
  more: Readonly<Record<string, unknown>> = {},
  address?: string,
): Row[] {
  const type = more.gatewayType ?? 'Vpn';
  return [
    row(`virtualNetworkGateways/${name}`, {
      gatewayType: type,
      vpnType: 'RouteBased',
      enableBgp: false,
      activeActive: false,
      ipConfigurations: [
        {
          name: 'c',
          properties: {
            subnet: {
              id: idOf(`virtualNetworks/${network}/subnets/GatewaySubnet`),
            },
            ...(address === undefined
              ? {}
              : {
                  publicIPAddress: {
                    id: idOf(`publicIPAddresses/pip-${name}`),
                  },
                }),
          },
        },
      ],
      ...more,
    }),
    ...(address === undefined
      ? []
      : [row(`publicIPAddresses/pip-${name}`, { ipAddress: address })]),
  ];
}

/** A network with a gateway in it. */
export function gatewayNetwork(
  name: string,
  range: string,
  more: Readonly<Record<string, unknown>> = {},
  peerings: readonly object[] = [],
  address?: string,
): Row[] {
  const own = `gw-${name}`;
  return [
    vnet(name, range, {
      subnets: [
        subnet(
          'GatewaySubnet',
          `${range.split('.').slice(0, 2).join('.')}.255.0/27`,
          {
            holds: idOf(`virtualNetworkGateways/${own}`),
          },
        ),
      ],
      peerings,
    }),
    ...gateway(own, name, more, address),
  ];
}

export function site(
  name: string,
  range: string | readonly string[],
  address: string,
  more: object = {},
): Row {
  return row(`localNetworkGateways/${name}`, {
    gatewayIpAddress: address,
    localNetworkAddressSpace: { addressPrefixes: [range].flat() },
    ...more,
  });
}

export function connection(
  name: string,
  from: string,
  to: {
    readonly gateway?: string;
    readonly site?: string;
    readonly circuit?: string;
  },
  more: Readonly<Record<string, unknown>> = {},
): Row {
  const { gateway: other, site: local, circuit: line } = to;
  return row(`connections/${name}`, {
    virtualNetworkGateway1: { id: idOf(`virtualNetworkGateways/${from}`) },
    ...(other === undefined
      ? {}
      : {
          connectionType: 'Vnet2Vnet',
          virtualNetworkGateway2: {
            id: idOf(`virtualNetworkGateways/${other}`),
          },
        }),
    ...(local === undefined
      ? {}
      : {
          connectionType: 'IPsec',
          localNetworkGateway2: { id: idOf(`localNetworkGateways/${local}`) },
        }),
    ...(line === undefined
      ? {}
      : {
          connectionType: 'ExpressRoute',
          peer: { id: idOf(`expressRouteCircuits/${line}`) },
        }),
    enableBgp: false,
    connectionStatus: 'Connected',
    ...more,
  });
}

export function circuit(
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): Row {
  const path = `expressRouteCircuits/${name}`;
  return row(path, {
    serviceProviderProvisioningState: 'Provisioned',
    circuitProvisioningState: 'Enabled',
    peerings: [
      {
        name: 'AzurePrivatePeering',
        id: idOf(`${path}/peerings/AzurePrivatePeering`),
        properties: {
          peeringType: 'AzurePrivatePeering',
          peerASN: 65010,
          state: 'Enabled',
        },
      },
    ],
    authorizations: [],
    ...more,
  });
}

export function networkInterface(
  name: string,
  place: string,
  address: string,
  more: Readonly<Record<string, unknown>> = {},
): Row {
  return row(`networkInterfaces/${name}`, {
    enableIPForwarding: true,
    ipConfigurations: [
      {
        name: 'c',
        id: idOf(`networkInterfaces/${name}/ipConfigurations/c`),
        properties: {
          privateIPAddress: address,
          primary: true,
          subnet: {
            id: idOf(`virtualNetworks/${place.replace('/', '/subnets/')}`),
          },
        },
      },
    ],
    ...more,
  });
}
