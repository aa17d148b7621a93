import type { DefaultSite, Gateway, GatewayType } from '../../network/graph';
import type { Missing } from './missing';
import type { Networks } from './networks';
import { unseenIn } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf } from './resources';
import {
  flagOf,
  idIn,
  numberOf,
  propertiesOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from './values';

/** A gateway of a network. */
export interface FoundGateway {
  readonly resource: ArmResource;
  readonly vnet: string;
  readonly type: GatewayType;
}

/** The virtual network gateways of a document. */
export interface Gateways {
  /** By their keys. */
  readonly found: ReadonlyMap<string, FoundGateway>;
  /** Network of a gateway that the document does not have, by the gateway's key. */
  readonly unseen: ReadonlyMap<string, string>;
}

/** Finds the gateways and the networks in which they stand. */
export function readGateways(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
): Gateways {
  const found = new Map<string, FoundGateway>();
  for (const resource of document.ofType('virtualnetworkgateways')) {
    const type = typeOf(resource);
    const subnet = recordsOf(resource.properties, 'ipConfigurations')
      .map(each => idIn(propertiesOf(each), 'subnet'))
      .find(each => each !== undefined);
    const vnet = subnet === undefined ? undefined : networks.nameOf(subnet);
    if (vnet === undefined || type === undefined) {
      missing.report(
        resource,
        vnet === undefined
          ? 'It is not known in which network the gateway stands.'
          : 'It is not known what type of gateway it is.',
        { routes: vnet === undefined ? [...networks.entries.keys()] : [vnet] },
      );
      continue;
    }
    found.set(resource.key, { resource, vnet, type });
  }
  return { found, unseen: readUnseen(document, missing, networks) };
}

function typeOf({ properties }: ArmResource): GatewayType | undefined {
  const type = textOf(properties, 'gatewayType');
  if (type === undefined) return undefined;
  if (/^Vpn$/i.test(type)) return 'vpn';
  return /^ExpressRoute$/i.test(type) ? 'er' : undefined;
}

/** A subnet names what stands in it, also what the reader of the subscription may not see. */
function readUnseen(
  document: ArmDocument,
  missing: Missing,
  networks: Networks,
): Map<string, string> {
  const unseen = new Map<string, string>();
  for (const { vnet, resource } of networks.subnets) {
    for (const type of ['virtualNetworkGateways', 'virtualHubs']) {
      for (const id of new Set(unseenIn(document, resource, type))) {
        unseen.set(keyOf(id), vnet);
        missing.report(
          { id, type: `microsoft.network/${type.toLowerCase()}` },
          type === 'virtualHubs'
            ? `The Route Server in ${vnet} is not in the document.`
            : `The gateway in ${vnet} is not in the document: neither its connections nor the routes that it gives are known.`,
          { routes: [vnet] },
        );
      }
    }
  }
  return unseen;
}

/** The gateways of a network as its graph has them. */
export function gatewaysIn(
  { found }: Gateways,
  vnet: string,
  defaultSiteOf: (gateway: ArmResource) => DefaultSite | undefined,
): Gateway[] {
  const own = [...found.values()].filter(each => each.vnet === vnet);
  return (['vpn', 'er'] as const).flatMap(type => {
    const first = own.find(each => each.type === type);
    return first ? [gatewayOf(first, defaultSiteOf(first.resource))] : [];
  });
}

function gatewayOf(
  { resource: { properties }, type }: FoundGateway,
  defaultSite: DefaultSite | undefined,
): Gateway {
  const vpnType = textOf(properties, 'vpnType');
  const asn = numberOf(recordOf(properties, 'bgpSettings'), 'asn');
  const sku = textOf(recordOf(properties, 'sku'), 'name');
  return {
    type,
    ...(sku === undefined ? {} : { sku }),
    ...(type === 'vpn'
      ? {
          bgp: flagOf(properties, 'enableBgp'),
          ...(asn === undefined ? {} : { asn }),
          ...(vpnType === undefined
            ? {}
            : {
                vpnType: /^PolicyBased$/i.test(vpnType)
                  ? ('PolicyBased' as const)
                  : ('RouteBased' as const),
              }),
        }
      : {}),
    activeActive:
      flagOf(properties, 'activeActive') ??
      flagOf(properties, 'active') ??
      false,
    ...(defaultSite ? { defaultSite } : {}),
    allowRemoteVnetTraffic:
      flagOf(properties, 'allowRemoteVnetTraffic') ?? false,
    allowVirtualWanTraffic:
      flagOf(properties, 'allowVirtualWanTraffic') ?? false,
    customRoutes: textsOf(
      recordOf(properties, 'customRoutes'),
      'addressPrefixes',
    ),
  };
}

/** Keys of the gateways that are connected to a local network gateway, by the key of that. */
export function connectedGateways(
  document: ArmDocument,
): Map<string, Set<string>> {
  const gateways = new Map<string, Set<string>>();
  for (const { properties } of document.ofType('connections')) {
    const [local, own] = ['localNetworkGateway2', 'virtualNetworkGateway1'].map(
      field => idIn(properties, field),
    );
    if (local === undefined || own === undefined) continue;
    const known = gateways.get(keyOf(local)) ?? new Set();
    gateways.set(keyOf(local), known.add(keyOf(own)));
  }
  return gateways;
}
