import { isRecord } from '../../../records';

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

/** The whole answer of a query. */
export function answerOf(rows: readonly Row[], total = rows.length) {
  return {
    count: rows.length,
    data: rows,
    skip_token: total > rows.length ? 'next' : null,
    total_records: total,
  };
}

/** The rows as `az … list` prints them: properties one level up, a resource group beside every id. */
export function flattened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flattened);
  if (!isRecord(value)) return value;
  const { properties, ...others } = value;
  const all = { ...others, ...(isRecord(properties) ? properties : {}) };
  return {
    ...Object.fromEntries(
      Object.entries(all).map(([name, each]) => [name, flattened(each)]),
    ),
    ...('id' in all ? { resourceGroup: 'rg-lab' } : {}),
  };
}

/** The rows as "Export template" gives them: names are parameters, and ids are put together. */
export function templateOf(rows: readonly Row[]) {
  const parameterOf = (type: string, name: string) =>
    `${type}_${name}_name`.replace(/[^A-Za-z0-9]/g, '_');
  const own = new Set(
    rows.map(({ id }) => id.split('/').slice(0, 9).join('/')),
  );
  const idText = (id: string) => {
    const [, , , , , , , type, name, ...rest] = id.split('/');
    if (!own.has(id.split('/').slice(0, 9).join('/'))) return id;
    const resource = `resourceId('Microsoft.Network/${type}', parameters('${parameterOf(
      type,
      name,
    )}'))`;
    return rest.length > 0
      ? `[concat(${resource}, '/${rest.join('/')}')]`
      : `[${resource}]`;
  };
  const written = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.startsWith('/subscriptions/') ? idText(value) : value;
    if (Array.isArray(value)) return value.map(written);
    return isRecord(value)
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) => [name, written(each)]),
        )
      : value;
  };
  const typed = rows.map(each => {
    const [, , , , , , namespace, ...parts] = each.id.split('/');
    return {
      row: each,
      type: [namespace, ...parts.filter((_, at) => at % 2 === 0)].join('/'),
      names: parts.filter((_, at) => at % 2 === 1),
      root: parts[0],
    };
  });
  return {
    $schema:
      'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(
      typed.map(({ root, names }) => [
        parameterOf(root, names[0]),
        { defaultValue: names[0], type: 'String' },
      ]),
    ),
    resources: typed.map(
      ({ row: { properties, location, kind, sku }, type, names, root }) => ({
        type,
        apiVersion: '2024-07-01',
        name:
          names.length === 1
            ? `[parameters('${parameterOf(root, names[0])}')]`
            : `[concat(parameters('${parameterOf(root, names[0])}'), '/${names
                .slice(1)
                .join('/')}')]`,
        location,
        ...(kind === undefined ? {} : { kind }),
        ...(sku === undefined ? {} : { sku }),
        properties: written(properties),
      }),
    ),
  };
}

/** The rows as a Bicep snapshot has them: children are named with their parents. */
export function snapshotOf(rows: readonly Row[]) {
  return {
    predictedResources: rows.map(({ id, properties, location, kind, sku }) => {
      const [, , , , , , namespace, ...parts] = id.split('/');
      return {
        id,
        type: [namespace, ...parts.filter((_, at) => at % 2 === 0)].join('/'),
        name: parts.filter((_, at) => at % 2 === 1).join('/'),
        apiVersion: '2024-07-01',
        location,
        ...(kind === undefined ? {} : { kind }),
        ...(sku === undefined ? {} : { sku }),
        properties,
      };
    }),
    diagnostics: [],
    outputs: {},
  };
}
