import { vpnGatewayDefaultAsn } from '../../azure';
import { otherNames } from '../../network/element-ids';
import type { Gateway } from '../../network/graph';
import type { Draft, DraftSpeaker, DraftVnet } from './draft';
import {
  addInstances,
  addOrigin,
  addSpeaker,
  prefixesOver,
  transitLinks,
} from './draft';
import { regionElement } from './vnets';

/** The gateway of a type in a VNet, as the document has it. */
export function gatewayEntry(
  { graph }: Draft,
  vnet: string,
  type: 'vpn' | 'er',
): Gateway | undefined {
  return graph.vnets[vnet].gateways.find(gateway => gateway.type === type);
}

/** Adds the gateways of a VNet, with their instances. */
export function addGateways(draft: Draft, vnet: DraftVnet): void {
  const { elements, names, graph } = draft;
  for (const type of ['vpn', 'er'] as const) {
    const entry = gatewayEntry(draft, vnet.name, type);
    if (!entry) continue;
    const id = names.gateway(vnet.name, type);
    const element = elements.add(
      type === 'vpn' ? 'vpn-gateway' : 'er-gateway',
      id,
      otherNames.gateway(vnet.name, type),
      names.gatewayFailure(vnet.name, type),
    );
    elements.failsWith(element, vnet.element);
    const region = graph.vnets[vnet.name].region;
    if (region !== undefined) {
      elements.failsWith(element, regionElement(draft, region));
    }
    // Either mode has two instances; active-standby keeps the second idle.
    draft.instances.set(element, {
      elements: addInstances(
        draft,
        element,
        id,
        otherNames.gatewayInstances(vnet.name, type),
      ),
      activeActive: type === 'er' || entry.activeActive,
    });
    const speaker = addSpeaker(draft, {
      kind: type,
      name: id,
      element,
      vnet: vnet.index,
      asn:
        type === 'vpn'
          ? entry.asn ?? vpnGatewayDefaultAsn.value
          : vpnGatewayDefaultAsn.value,
      prefixes: vnet.prefixes,
      allowRemoteVnetTraffic: entry.allowRemoteVnetTraffic,
      allowVirtualWanTraffic: entry.allowVirtualWanTraffic,
    });
    vnet[type] = speaker.index;
    addVnetOrigins(draft, vnet, speaker);
  }
}

/** The routes that start at a gateway or Route Server: its VNet's prefixes, and those of the networks that use it. */
export function addVnetOrigins(
  draft: Draft,
  vnet: DraftVnet,
  { index: speaker }: DraftSpeaker,
): void {
  for (const prefix of vnet.prefixIds) {
    addOrigin(draft, { speaker, prefix, learned: 'own' });
  }
  for (const link of transitLinks(vnet)) {
    const { to, element } = link;
    for (const prefix of prefixesOver(draft, link)) {
      addOrigin(draft, {
        speaker,
        prefix,
        learned: 'own',
        elements: [element, draft.vnets[to].element],
        hops: 1,
      });
    }
  }
}
