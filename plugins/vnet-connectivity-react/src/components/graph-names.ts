import type { NetworkGraph } from 'backstage-plugin-vnet-connectivity-common';
import {
  documentNames,
  kindOfId,
  parseEnd,
  parsePeeringHalf,
} from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import type { TranslateAnswers } from '../texts/answers';
import { useAnswerTexts } from '../texts/answers';
import type { ElementNames } from './TopologyDiagram/element-names';

/** An element by its id in paths and failures. */
interface Named {
  readonly kind: string;
  readonly name: string;
}

/** The parts of a network that its elements are named by. */
type NamedGraph = Pick<
  NetworkGraph,
  'vnets' | 'sites' | 'peerings' | 'virtualWans'
>;

/** The names of the elements of a document's network: `VPN gateway of Hub` for `gateway:Hub/vpn` and `Hub/vpn`. */
export function graphNames(
  t: TranslateAnswers,
  graph: NamedGraph,
): ElementNames {
  const peerings = peeringsById(graph);
  const named = (id: string) => describe(t, graph, peerings, id);
  const nameOf = (id: string) => named(id).name;
  return {
    nameOf,
    kindOf: id => named(id).kind,
    namesOf: ids => {
      const names = ids.map(nameOf);
      return names.length < 2
        ? names.join('')
        : t('name.and', {
            list: names.slice(0, -1).join(', '),
            last: names[names.length - 1],
          });
    },
  };
}

/** {@link graphNames} in the language of the user; the same object until the network or the language changes. @public */
export function useGraphNames(graph: NetworkGraph): ElementNames {
  const t = useAnswerTexts();
  return useMemo(() => graphNames(t, graph), [t, graph]);
}

type Peerings = ReadonlyMap<string, readonly [a: string, b: string]>;

/** Names of networks may have dashes, so that an id alone does not say where the first one ends. */
function peeringsById({ peerings }: NamedGraph): Peerings {
  return new Map(
    peerings.flatMap(({ from, to }) => [
      [documentNames.peering(from, to), [from, to]],
      [documentNames.peering(to, from), [to, from]],
    ]),
  );
}

function describe(
  t: TranslateAnswers,
  graph: NamedGraph,
  peerings: Peerings,
  id: string,
): Named {
  if (Object.hasOwn(graph.vnets, id)) return { kind: 'vnet', name: id };
  if (Object.hasOwn(graph.sites, id)) return { kind: 'site', name: id };
  const peering = peerings.get(id);
  if (peering) {
    const [a, b] = peering;
    return { kind: 'peering', name: t('name.peering', { a, b }) };
  }
  const half = parsePeeringHalf(id);
  if (half) {
    const { from, to } = half;
    return {
      kind: 'peering',
      name: t('name.peering-half', { a: from, b: to }),
    };
  }
  return gatewayNamed(t, graph, id) ?? otherNamed(t, graph, id);
}

const gatewayKinds = { vpn: 'vpn-gateway', er: 'er-gateway' } as const;

/** `Hub/vpn`, `gateway:Hub/vpn`, `vhub:h/er`, and instances of them such as `Hub/vpn#0`. */
function gatewayNamed(
  t: TranslateAnswers,
  { vnets, virtualWans }: NamedGraph,
  id: string,
): Named | undefined {
  const [, owner, type, number] =
    /^(?:gateway:|gatewayInstance:)?(?:vhub:)?(.+)\/(vpn|er)(?:#(\d+))?$/.exec(
      id,
    ) ?? [];
  const isOwner =
    owner !== undefined &&
    (Object.hasOwn(vnets, owner) ||
      virtualWans.some(({ hubs }) => Object.hasOwn(hubs, owner)));
  if (!isOwner || (type !== 'vpn' && type !== 'er')) return undefined;
  const kind = gatewayKinds[type];
  const name = t(`name.${kind}`, { a: owner });
  return {
    kind,
    name:
      number === undefined
        ? name
        : t('name.instance', { a: name, number: String(Number(number) + 1) }),
  };
}

function otherNamed(
  t: TranslateAnswers,
  { vnets }: NamedGraph,
  id: string,
): Named {
  const kind = kindOfId(id);
  const a = id.slice(kind.length + 1);
  const { key: owner, part = '' } = parseEnd(a);
  switch (kind) {
    case 'region':
    case 'circuit':
    case 'nva':
      return { kind, name: t(`name.${kind}`, { a }) };
    case 'conn':
      return { kind: 'connection', name: t('name.connection', { a }) };
    case 'routeServer':
      return { kind: 'route-server', name: t('name.route-server', { a }) };
    case 'device':
      return { kind, name: t('name.device', { a: owner, b: part }) };
    case 'circuitLink':
      return {
        kind: 'circuit',
        name: t('name.link', {
          a: t('name.circuit', { a: owner }),
          link: part,
        }),
      };
    case 'vhub':
      return part === 'fw'
        ? { kind: 'firewall', name: t('name.firewall', { a: owner }) }
        : { kind: 'hub', name: t('name.hub', { a }) };
    case 'connectedGroup':
      return { kind: 'connected-group', name: t('name.connected-group') };
    case 'internet':
    case 'Internet':
      return { kind: 'internet', name: t('name.internet') };
    default:
      return subnetNamed(t, vnets, id) ?? { kind, name: id };
  }
}

/** `Hub/app`, which is an end of flows where subnets are routed in their own ways. */
function subnetNamed(
  t: TranslateAnswers,
  vnets: NamedGraph['vnets'],
  id: string,
): Named | undefined {
  const { key: a, part: b } = parseEnd(id);
  return b !== undefined && Object.hasOwn(vnets, a)
    ? { kind: 'subnet', name: t('name.subnet', { a, b }) }
    : undefined;
}
