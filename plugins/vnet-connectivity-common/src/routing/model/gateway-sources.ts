import type { Draft, DraftVnet } from './draft';

/** The gateways that give a VNet its routes: its own, or those of the network that it names. */
export function addSources(draft: Draft, vnet: DraftVnet): void {
  const own = (owner: DraftVnet) => [
    ...(owner.er === undefined
      ? []
      : [{ speaker: owner.er, kind: 'er' as const }]),
    ...(owner.vpn === undefined
      ? []
      : [{ speaker: owner.vpn, kind: 'vpn' as const }]),
  ];
  vnet.sources.push(
    ...own(vnet).map(source => ({ ...source, defaultRoute: true })),
  );
  const provider = draft.vnets.find(
    ({ links }) => links.get(vnet.index)?.transit,
  );
  const link = provider && vnet.links.get(provider.index);
  if (!provider || !link) return;
  const routeServer = draft.speakers.find(
    ({ kind, vnet: at }) => kind === 'route-server' && at === provider.index,
  );
  vnet.sources.push(
    ...[
      ...own(provider),
      ...(routeServer
        ? [{ speaker: routeServer.index, kind: 'route-server' as const }]
        : []),
    ].map(source => ({ ...source, link, defaultRoute: true })),
  );
}
