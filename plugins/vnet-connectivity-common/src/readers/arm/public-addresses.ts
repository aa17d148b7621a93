import { contains, prefixOf } from '../../address';
import type { FoundGateway, Gateways } from './gateways';
import { connectedGateways } from './gateways';
import type { Networks } from './networks';
import type { ArmDocument, ArmResource } from './resources';
import { keyOf, parentKey } from './resources';
import {
  fieldOf,
  idIn,
  openExpression,
  propertiesOf,
  recordOf,
  recordsOf,
  spaceIn,
  textOf,
  textsOf,
} from './values';

/** The thing that a local network gateway stands for. */
export type Behind =
  /** A place on-premises. */
  | { readonly kind: 'site' }
  | { readonly kind: 'gateway'; readonly gateway: FoundGateway }
  /** Perhaps the gateway of a network, the public address of which the document does not tell; or something else in Azure. */
  | {
      readonly kind: 'unclear';
      readonly vnets: readonly string[];
      readonly reason: string;
    };

/** Says of each local network gateway whether it stands for a gateway of the document, by its key. */
export function readBehind(
  document: ArmDocument,
  networks: Networks,
  { found }: Gateways,
): ReadonlyMap<string, Behind> {
  const gateways = [...found.values()]
    .filter(({ type }) => type === 'vpn')
    .map(gateway => ({
      gateway,
      addresses: addressesOf(document, gateway.resource),
    }));
  const others = addressesOfOthers(document);
  const connectedTo = connectedGateways(document);
  return new Map(
    document.ofType('localnetworkgateways').map((local): [string, Behind] => {
      const device = deviceOf(local);
      const behind = gateways.find(
        ({ addresses }) => device !== undefined && addresses.known.has(device),
      );
      if (behind) {
        return [local.key, { kind: 'gateway', gateway: behind.gateway }];
      }
      const named = publicAddressNamed(local);
      const byName = gateways.find(({ addresses }) =>
        named.some(key => addresses.ids.has(key)),
      );
      if (byName)
        return [local.key, { kind: 'gateway', gateway: byName.gateway }];
      if (device !== undefined && others.has(device)) {
        const owner = others.get(device) ?? '';
        const reason = `It has the public address of ${owner}, which is no gateway of a network.`;
        const vnets = networksOfInterface(document, networks, owner);
        return [local.key, { kind: 'unclear', vnets, reason }];
      }
      // Nothing is connected to itself.
      const own = connectedTo.get(local.key);
      const isByName =
        textOf(local.properties, 'gatewayIpAddress') === undefined;
      const vnets = perhaps(
        networks,
        local,
        gateways.filter(
          ({ gateway, addresses }) =>
            !own?.has(gateway.resource.key) &&
            // A name may lead to any address, also to one that the document has.
            (isByName || !addresses.isComplete),
        ),
      );
      if (vnets.length > 0) {
        const reason = isByName
          ? `Its ranges are those of networks in Azure, and to which address ${
              device ?? 'it'
            } leads is not in the document: it may stand for the gateway in ${vnets.join(
              ' or ',
            )}.`
          : `Its ranges are those of networks in Azure, and the public address of the gateway in ${vnets.join(
              ' or ',
            )} is not in the document: it may stand for that gateway.`;
        return [local.key, { kind: 'unclear', vnets, reason }];
      }
      return [local.key, { kind: 'site' }];
    }),
  );
}

/** The public address, or the name of it, at which a local network gateway says that its device is. */
function deviceOf({ properties }: ArmResource): string | undefined {
  return (
    textOf(properties, 'gatewayIpAddress') ?? textOf(properties, 'fqdn')
  )?.toLowerCase();
}

/** Keys of public addresses that the address of a local network gateway refers to, where a template leaves it open. */
function publicAddressNamed({ properties }: ArmResource): string[] {
  const open = ['gatewayIpAddress', 'fqdn'].flatMap(
    field => openExpression(fieldOf(properties, field)) ?? [],
  );
  return open.flatMap(text =>
    [
      ...text.matchAll(
        /\/subscriptions\/[^'"]*?\/publicIPAddresses\/[^'"/]+/gi,
      ),
    ].map(([id]) => keyOf(id)),
  );
}

interface Addresses {
  /** Addresses and names of addresses, in lower case. */
  readonly known: ReadonlySet<string>;
  /** Keys of the resources. */
  readonly ids: ReadonlySet<string>;
  readonly isComplete: boolean;
}

function addressesOf(
  document: ArmDocument,
  { properties }: ArmResource,
): Addresses {
  const ids = recordsOf(properties, 'ipConfigurations').flatMap(each => {
    const id = idIn(propertiesOf(each), 'publicIPAddress');
    return id === undefined ? [] : [keyOf(id)];
  });
  const tunnels = recordsOf(
    recordOf(properties, 'bgpSettings'),
    'bgpPeeringAddresses',
  ).flatMap(each => textsOf(each, 'tunnelIpAddresses'));
  const known = new Set(tunnels);
  let isComplete = tunnels.length > 0 || ids.length > 0;
  for (const id of ids) {
    const values = document.withKey(id)?.properties ?? {};
    const address = textOf(values, 'ipAddress');
    const name = textOf(recordOf(values, 'dnsSettings'), 'fqdn');
    if (address !== undefined) known.add(address);
    if (name !== undefined) known.add(name.toLowerCase());
    if (address === undefined && tunnels.length === 0) isComplete = false;
  }
  return { known, ids: new Set(ids), isComplete };
}

/** Ids of what has a public address and is no gateway of a network, by the address. */
function addressesOfOthers(document: ArmDocument): ReadonlyMap<string, string> {
  return new Map(
    document
      .ofType('publicipaddresses')
      .flatMap(({ properties }): [string, string][] => {
        const address = textOf(properties, 'ipAddress');
        const owner = idIn(properties, 'ipConfiguration');
        return address === undefined ||
          owner === undefined ||
          /\/virtualNetworkGateways\//i.test(owner)
          ? []
          : [[address, owner]];
      }),
  );
}

/** The network in which the interface of an address stands. */
function networksOfInterface(
  document: ArmDocument,
  networks: Networks,
  configuration: string,
): readonly string[] {
  const owner = document.withKey(parentKey(keyOf(configuration)));
  return recordsOf(owner?.properties ?? {}, 'ipConfigurations')
    .flatMap(each => idIn(propertiesOf(each), 'subnet') ?? [])
    .flatMap(subnet => networks.nameOf(subnet) ?? [])
    .slice(0, 1);
}

/** Networks the gateway of which, among those given, a local network gateway may stand for by its ranges. */
function perhaps(
  networks: Networks,
  local: ArmResource,
  gateways: readonly { readonly gateway: FoundGateway }[],
): readonly string[] {
  const { ranges } = spaceIn(local.properties, 'localNetworkAddressSpace');
  const owners = ranges.map(range =>
    [...networks.entries].flatMap(([name, { prefixes }]) =>
      prefixes.some(each => contains(prefixOf(each), prefixOf(range)))
        ? [name]
        : [],
    ),
  );
  if (owners.length === 0 || owners.some(each => each.length === 0)) return [];
  return [
    ...new Set(
      gateways
        .map(({ gateway }) => gateway.vnet)
        .filter(vnet => owners.some(each => each.includes(vnet))),
    ),
  ].sort();
}
