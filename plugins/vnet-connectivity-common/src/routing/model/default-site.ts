import { documentNames } from '../../network/element-ids';
import type { Draft, DraftVnet } from './draft';
import { addOrigin } from './draft';
import { gatewayEntry } from './gateways';

/**
 * Forced tunnelling by a default site: the gateway sends 0.0.0.0/0 into its tunnel. A subnet gets there by a route table
 * that points to the gateway. Source: Configure forced tunneling using the Azure Resource Manager deployment model
 * (2018-02-01); the page of 2025-03-31 says that every subnet does, which `default-site-subnets` tells.
 */
export function addDefaultSite(draft: Draft, vnet: DraftVnet): void {
  const site = gatewayEntry(draft, vnet.name, 'vpn')?.defaultSite;
  if (site === undefined || vnet.vpn === undefined) return;
  const peer = draft.siteByName.get(site.key);
  const connection = draft.elements.byName.get(
    documentNames.connection(site.key),
  );
  for (const session of draft.speakers[vnet.vpn].sessions) {
    if (
      session.peer === peer ||
      (connection !== undefined && session.elements.includes(connection))
    ) {
      addOrigin(draft, {
        speaker: vnet.vpn,
        prefix: draft.prefixes.id('0.0.0.0/0'),
        learned: 'static',
        session,
        rank: 50,
        hops: 1,
        private: true,
        ofGateway: true,
      });
    }
  }
}
