import { contains, parseAddress, prefixOf } from '../../address';
import type { Instance } from './instances';
import type { Networks } from './networks';
import type { Reader } from './reader';
import type { Reference } from './references';
import { nothing } from './concerns';
import { placedBlocks } from './blocks';
import { subnetsMeantBy } from './places';
import { blocksOf, rangesOf, textOf, textsOf } from './values';

const addressType = 'azurerm_public_ip';
const gatewayType = 'azurerm_virtual_network_gateway';
export const hubGatewayType = 'azurerm_vpn_gateway';

/** The public address, or the name of it, at which a local network gateway says that its device is. */
export function deviceOf({ values }: Instance): string | undefined {
  return textOf(values, 'gateway_address', 'gateway_fqdn');
}

/**
 * The public address of the document, or the VPN gateway of a virtual hub, that a local network gateway means: it stands
 * for something in Azure.
 */
export function publicAddressOf(
  reader: Reader,
  local: Instance,
): Instance | undefined {
  const device = deviceOf(local)?.toLowerCase();
  if (device !== undefined) {
    return (
      publicAddressAt(reader, device) ??
      reader
        .ofType(hubGatewayType)
        .find(gateway => addressesOfHub(gateway).includes(device))
    );
  }
  // In a plan it may be the address of something that does not exist yet.
  const found = reader.find(local, 'gateway_address', {
    types: [addressType, hubGatewayType],
    certain: true,
    without: 'it cannot be told which device it stands for',
    concerns: nothing,
  });
  return found.kind === 'resource' ? found.instance : undefined;
}

/** The public address of the document that is, or has the name, in lower case. */
export function publicAddressAt(
  reader: Reader,
  device: string,
): Instance | undefined {
  return reader
    .ofType(addressType)
    .find(({ values }) =>
      [textOf(values, 'ip_address'), textOf(values, 'fqdn')].some(
        each => each?.toLowerCase() === device,
      ),
    );
}

/** Public addresses of the two instances of a hub's VPN gateway. */
function addressesOfHub({ values }: Instance): readonly string[] {
  const instances = blocksOf(values, 'bgp_settings').flatMap(bgp =>
    [0, 1].flatMap(index =>
      blocksOf(bgp, `instance_${index}_bgp_peering_address`),
    ),
  );
  return [
    ...instances.flatMap(each => textsOf(each, 'tunnel_ips')),
    ...blocksOf(values, 'ip_configuration').flatMap(
      each => textOf(each, 'public_ip_address') ?? [],
    ),
  ];
}

/** The gateway that has a public address of the document. */
export function gatewayAt(
  reader: Reader,
  address: Instance | undefined,
): Instance | undefined {
  if (!address) return undefined;
  return reader
    .ofType(gatewayType)
    .find(gateway =>
      addressesOf(reader, gateway).some(
        found => found.kind === 'resource' && found.instance === address,
      ),
    );
}

/**
 * The subnets of interfaces that may have a public address: what has it there, such as an appliance with tunnels of its
 * own, joins their network to others in a way that no resource shows.
 */
export function subnetsBehind(
  reader: Reader,
  address: Instance,
): readonly Instance[] {
  const having = (named: boolean) =>
    reader.ofType('azurerm_network_interface').filter(each =>
      placedBlocks(each, 'ip_configuration').some(block =>
        reader
          .meant(each, 'public_ip_address_id', {
            types: [addressType],
            block,
            named,
          })
          .includes(address),
      ),
    );
  const named = having(true);
  return (named.length > 0 ? named : having(false)).flatMap(each =>
    subnetsMeantBy(reader, each),
  );
}

/** The public addresses of the document that the links of a VPN site may have. */
export function publicAddressesOfSite(
  reader: Reader,
  site: Instance,
): readonly Instance[] {
  return placedBlocks(site, 'link').flatMap(block => {
    const address = textOf(block.values, 'ip_address', 'fqdn')?.toLowerCase();
    return address === undefined
      ? reader.meant(site, 'ip_address', { types: [addressType], block })
      : publicAddressAt(reader, address) ?? [];
  });
}

/** The gateway of a network for which a VPN site stands: its links have the gateway's public addresses. */
export function gatewayBehindSite(
  reader: Reader,
  site: Instance,
): Instance | undefined {
  const found = placedBlocks(site, 'link').map(block => {
    const address = textOf(block.values, 'ip_address', 'fqdn')?.toLowerCase();
    if (address !== undefined) {
      return gatewayAt(reader, publicAddressAt(reader, address));
    }
    const named = reader.find(site, 'ip_address', {
      types: [addressType],
      block,
      certain: true,
      without: 'it cannot be told which device it stands for',
      concerns: nothing,
    });
    return named.kind === 'resource'
      ? gatewayAt(reader, named.instance)
      : undefined;
  });
  const [first] = found;
  return found.every(each => each === first) ? first : undefined;
}

function addressesOf(reader: Reader, gateway: Instance): readonly Reference[] {
  return placedBlocks(gateway, 'ip_configuration').map(block =>
    reader.find(gateway, 'public_ip_address_id', {
      types: [addressType],
      block,
      certain: true,
      without: 'its public address is not known',
      concerns: nothing,
    }),
  );
}

/**
 * The network of the gateway for which a local network gateway may stand although no public address says so: that of the
 * gateway exists outside of the document, and the ranges are those of networks in Azure.
 */
export function networkBehind(
  reader: Reader,
  networks: Networks,
  local: Instance,
): string | undefined {
  const [bgp] = blocksOf(local.values, 'bgp_settings');
  const peer = parseAddress((bgp && textOf(bgp, 'bgp_peering_address')) ?? '');
  const { ranges } = rangesOf([
    ...textsOf(local.values, 'address_space'),
    ...(peer === undefined
      ? []
      : [`${bgp && textOf(bgp, 'bgp_peering_address')}/32`]),
  ]);
  const ownersOf = (range: string) =>
    [...networks.entries].flatMap(([key, { prefixes }]) =>
      prefixes.some(each => contains(prefixOf(each), prefixOf(range)))
        ? [key]
        : [],
    );
  const owners = ranges.map(ownersOf);
  if (owners.length === 0 || owners.some(each => each.length === 0)) {
    return undefined;
  }
  return reader
    .ofType(gatewayType)
    .filter(
      gateway =>
        textOf(gateway.values, 'type') === 'Vpn' &&
        isElsewhere(reader, gateway),
    )
    .flatMap(({ values }) => blocksOf(values, 'ip_configuration'))
    .flatMap(block => {
      const subnet = textOf(block, 'subnet_id');
      return subnet === undefined
        ? []
        : networks.subnetOf(reader.withId(subnet, ['azurerm_subnet']))?.vnet ??
            [];
    })
    .find(vnet => owners.some(each => each.includes(vnet)));
}

/** True if a public address of a gateway exists and is not in the document. */
function isElsewhere(reader: Reader, { values }: Instance): boolean {
  return blocksOf(values, 'ip_configuration').some(block => {
    const id = textOf(block, 'public_ip_address_id');
    if (id === undefined) return false;
    const found = reader.withId(id, [addressType]);
    return (
      found.kind !== 'resource' ||
      textOf(found.instance.values, 'ip_address') === undefined
    );
  });
}
