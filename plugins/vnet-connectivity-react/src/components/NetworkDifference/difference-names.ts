import type { ComparableNetworks } from 'backstage-plugin-vnet-connectivity-common';
import { parseElementId } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateAnswers } from '../../texts/answers';
import type { TranslateDiagram } from '../../texts/diagram';
import { graphNames } from '../graph-names';
import type { NameOf } from '../TopologyDiagram/element-names';
import { elementNames } from '../TopologyDiagram/element-names';

interface NameTexts {
  readonly ofAnswers: TranslateAnswers;
  readonly ofDrawing: TranslateDiagram;
}

/** The names of all elements of two networks, also of those that only one of them has. */
export function differenceNames(
  texts: NameTexts,
  { before, after }: ComparableNetworks,
): NameOf {
  // Differences are in the names of the second network.
  if (after.names === 'spec') return specElementNames(texts);
  const [was, is] = [before.graph, after.graph];
  return graphNames(texts.ofAnswers, {
    vnets: { ...was.vnets, ...is.vnets },
    sites: { ...was.sites, ...is.sites },
    peerings: [...was.peerings, ...is.peerings],
    virtualWans: [...was.virtualWans, ...is.virtualWans],
  }).nameOf;
}

/** The names of the elements of any spec, as far as an id tells: networks and the ends of connections by their keys. */
export function specElementNames({ ofAnswers, ofDrawing }: NameTexts): NameOf {
  const named = elementNames(ofDrawing, { sites: [], virtualNetworks: [] });
  return id => {
    const { kind, key: a, other: b = '' } = parseElementId(id) ?? {};
    switch (kind) {
      case 'vnet':
        return a ?? id;
      case 'connection':
        // To a site or to another gateway.
        return ofAnswers('name.connection-of', { a: a ?? '', b });
      case 'device':
        return ofAnswers('name.device', {
          a: a ?? '',
          b: String(Number(b) + 1),
        });
      default:
        return named(id);
    }
  };
}
