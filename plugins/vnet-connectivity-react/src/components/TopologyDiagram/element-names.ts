import {
  findAzureRegion,
  kindOfId,
  parseElementId,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Topology } from 'backstage-plugin-vnet-connectivity-common';
import { useMemo } from 'react';
import { useDiagramTexts } from '../../texts/diagram';
import type { TranslateDiagram } from '../../texts/diagram';

/** Returns the name of an element for an id such as `vpn-gateway:weu`. @public */
export type NameOf = (elementId: string) => string;

/** Names of elements in a network: `VPN gateway of weu` for `vpn-gateway:weu`. An unknown id stays as it is. */
export function elementNames(
  t: TranslateDiagram,
  topology: Pick<Topology, 'sites' | 'virtualNetworks'>,
): NameOf {
  const sites = new Set(topology.sites.map(({ key }) => key));
  const devices = new Map(
    topology.sites.map(site => [site.key, site.devices.length]),
  );
  const spokes = new Set(
    topology.virtualNetworks
      .filter(({ role }) => role === 'spoke')
      .map(({ key }) => key),
  );
  return id => {
    const ref = parseElementId(id);
    if (!ref) return id;
    const { key: a, other: b = '' } = ref;
    switch (ref.kind) {
      case 'region':
      case 'site':
      case 'circuit':
      case 'vpn-gateway':
      case 'er-gateway':
      case 'hub':
      case 'firewall':
      case 'nva':
      case 'route-server':
        return t(`diagram.name.${ref.kind}`, { a });
      case 'vnet':
        return spokes.has(a)
          ? t('diagram.name.spoke', { a })
          : t('diagram.name.vnet', { a });
      case 'peering':
        return t('diagram.name.peering', { a, b });
      case 'connection':
        return sites.has(b)
          ? t('diagram.name.tunnel', { a, b })
          : t('diagram.name.connection', { a, b });
      case 'er-connection':
        return t('diagram.name.er-connection', { a, b });
      case 'hub-connection':
        return t('diagram.name.hub-connection', { a, b });
      case 'device':
        return (devices.get(a) ?? 0) > 1
          ? t('diagram.name.device', { a, number: Number(b) + 1 })
          : t('diagram.name.onlyDevice', { a });
      case 'connected-group':
        return t('diagram.name.connected-group');
      default:
        return id;
    }
  };
}

/** `West Europe` for `westeurope`; an unknown location stays as it is. */
export function displayNameOf(location: string): string {
  return findAzureRegion(location)?.displayName ?? location;
}

/** Several names as one list: `a, b and c`. */
export function listOf(t: TranslateDiagram, items: readonly string[]): string {
  return items.length < 2
    ? items.join('')
    : t('describe.and', {
        list: items.slice(0, -1).join(', '),
        last: items[items.length - 1],
      });
}

/** The first few names, and how many more there are. */
export function shortListOf(
  t: TranslateDiagram,
  items: readonly string[],
  most: number,
): string {
  return items.length > most
    ? t('diagram.more', {
        first: items.slice(0, most).join(', '),
        count: items.length - most,
      })
    : listOf(t, items);
}

/** The names of a network's elements in the language of the user. @public */
export interface ElementNames {
  readonly nameOf: NameOf;
  /** Several as one list: `a, b and c`. */
  readonly namesOf: (elementIds: readonly string[]) => string;
  /** The kind of an element, such as `vpn-gateway`. */
  readonly kindOf: (elementId: string) => string;
}

/**
 * Names of the elements of a network; the same object until the network or the language changes.
 *
 * @param topology - undefined: every id is its name
 */
export function useElementNames(topology: Topology | undefined): ElementNames {
  const t = useDiagramTexts();
  return useMemo(() => {
    const nameOf: NameOf = topology ? elementNames(t, topology) : id => id;
    return {
      nameOf,
      namesOf: ids => listOf(t, ids.map(nameOf)),
      kindOf: kindOfId,
    };
  }, [topology, t]);
}
