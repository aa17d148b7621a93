import { hostOf, parseAddress, parsePrefix } from '../../address';
import { parseEnd } from '../../network/element-ids';
import type { Endpoint, Probe } from '../model/types';
import { gatewaySubnetName } from '../model/vnets';
import type { Network } from '../state';

/** An address on the internet for cases that do not name one. */
const internetAddress = parseAddress('203.0.113.200')!;

/** An end of an expected flow. */
export interface End {
  readonly element: number;
  readonly probes: readonly Probe[];
  readonly internet: boolean;
}

/** The end that a case names: a VNet, `VNet/subnet`, a site or `internet`; in words where there is none. */
export function endOf(
  { model }: Network,
  text: string,
  { prefix, address }: { readonly prefix?: string; readonly address?: string },
): End | string {
  const given = address === undefined ? undefined : parseAddress(address);
  if (address !== undefined && given === undefined) {
    return `${address} is no IPv4 address`;
  }
  const range = prefix === undefined ? undefined : parsePrefix(prefix);
  if (range && 'problem' in range) return `${prefix} ${range.problem}`;
  const fixed = given ?? (range ? hostOf(range.prefix) : undefined);
  if (text === 'internet') {
    return {
      element: model.internet,
      probes: [{ address: fixed ?? internetAddress }],
      internet: true,
    };
  }
  const whole = findEndpoint(model.endpoints, text);
  const { key: vnet, part = '' } = parseEnd(text);
  const endpoint = whole ?? findEndpoint(model.endpoints, vnet);
  if (!endpoint)
    return `${text} is neither a VNet nor a site of the topology, or several have the name`;
  const subnet =
    whole || endpoint.kind !== 'vnet'
      ? undefined
      : subnetProbe(model, endpoint, part);
  const probes = subnet ? [subnet] : endpoint.probes;
  return {
    element: endpoint.element,
    internet: false,
    probes:
      fixed === undefined
        ? probes
        : probes.slice(0, 1).map(probe => ({
            ...probe,
            ...tableFor(model, endpoint, fixed, probe),
            address: fixed,
          })),
  };
}

/** By the name or id as it is, else in any case, else by its end, such as that of a name with a resource group before it. */
function findEndpoint(
  endpoints: readonly Endpoint[],
  text: string,
): Endpoint | undefined {
  const name = text.replace(/^(vnet|site):/, '');
  const exact = endpoints.find(each => each.name === name || each.id === text);
  if (exact) return exact;
  const lower = name.toLowerCase();
  const [found, ...more] = endpoints.filter(
    each => each.name.toLowerCase() === lower,
  );
  if (found) return more.length === 0 ? found : undefined;
  const [ending, ...others] = endpoints.filter(
    ({ name: whole, kind }) =>
      kind !== 'subnet' && whole.toLowerCase().endsWith(`/${lower}`),
  );
  return others.length === 0 ? ending : undefined;
}

function subnetProbe(
  model: Network['model'],
  { name: vnetName, probes }: Endpoint,
  name: string,
): Probe {
  const index = model.vnetByName.get(vnetName) ?? -1;
  const vnet = model.vnets[index];
  const subnet = vnet.subnets.find(
    each => each.name.toLowerCase() === name.toLowerCase(),
  );
  return {
    address: subnet?.prefix ? hostOf(subnet.prefix) : probes[0].address,
    vnet: index,
    table: name === gatewaySubnetName ? vnet.gatewayTable : subnet?.table ?? 0,
  };
}

/** A machine with a given address is in the subnet that holds it. */
function tableFor(
  model: Network['model'],
  { kind, name }: Endpoint,
  address: number,
  probe: Probe,
): Pick<Probe, 'table'> {
  if (kind !== 'vnet') return {};
  const vnet = model.vnets[model.vnetByName.get(name) ?? -1];
  const subnet = vnet.subnets.find(
    ({ prefix }) =>
      prefix &&
      address >= prefix.base &&
      address < prefix.base + 2 ** (32 - prefix.length),
  );
  return { table: subnet?.table ?? probe.table };
}
