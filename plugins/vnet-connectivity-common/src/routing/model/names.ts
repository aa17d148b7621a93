import type { ConnectionEntry } from '../document/schema';

/** How one kind of document names the elements of a network. */
export interface ElementNames {
  readonly vnet: (vnet: string) => string;
  readonly site: (site: string) => string;
  readonly region: (region: string) => string;
  readonly gateway: (vnet: string, type: 'vpn' | 'er') => string;
  readonly gatewayFailure: (vnet: string, type: 'vpn' | 'er') => string;
  readonly peering: (a: string, b: string) => string;
  readonly connection: (connection: Pick<ConnectionEntry, 'id'>) => string;
  readonly device: (site: string, device: string) => string;
  readonly circuit: (circuit: string) => string;
  readonly nva: (nva: string) => string;
  readonly routeServer: (vnet: string) => string;
  /** What the members of a Virtual Network Manager's group are joined by. */
  readonly connectedGroup: (id: string | undefined) => string;
  readonly hub: (hub: string) => string;
  readonly hubFirewall: (hub: string) => string;
  readonly hubGateway: (hub: string, type: 'vpn' | 'er') => string;
  readonly hubGatewayFailure: (hub: string, type: 'vpn' | 'er') => string;
  readonly hubConnection: (
    hub: string,
    vnet: string,
    id: string | undefined,
  ) => string;
}

/** The names that a `kind: Topology` document and its cases use: `Hub/vpn`, `peering:A-B`, `conn:c1`. */
export const documentNames: ElementNames = {
  vnet: vnet => vnet,
  site: site => site,
  region: region => `region:${region}`,
  gateway: (vnet, type) => `${vnet}/${type}`,
  gatewayFailure: (vnet, type) => `gateway:${vnet}/${type}`,
  peering: (a, b) => `peering:${a}-${b}`,
  connection: ({ id }) => `conn:${id}`,
  device: (site, device) => `device:${site}/${device}`,
  circuit: circuit => `circuit:${circuit}`,
  nva: nva => `nva:${nva}`,
  routeServer: vnet => `routeServer:${vnet}`,
  connectedGroup: id =>
    id === undefined ? 'connectedGroup' : `connectedGroup:${id}`,
  hub: hub => `vhub:${hub}`,
  hubFirewall: hub => `vhub:${hub}/fw`,
  hubGateway: (hub, type) => `vhub:${hub}/${type}`,
  hubGatewayFailure: (hub, type) => `gateway:vhub:${hub}/${type}`,
  hubConnection: (hub, vnet, id) => `conn:${id ?? `${vnet}-${hub}`}`,
};

/** The names that findings, routes, failures and diagrams of a spec use: `vpn-gateway:weu`, `peering:neu/weu`. */
export const specNames: ElementNames = {
  vnet: vnet => `vnet:${vnet}`,
  site: site => `site:${site}`,
  region: region => `region:${region}`,
  gateway: (vnet, type) => `${type}-gateway:${vnet}`,
  gatewayFailure: (vnet, type) => `${type}-gateway:${vnet}`,
  peering: (a, b) => `peering:${[a, b].sort().join('/')}`,
  // The tunnels to the devices of one site are one connection to the user.
  connection: ({ id }) => id.replace(/#\d+$/, ''),
  device: (site, device) => `device:${site}/${device}`,
  circuit: circuit => `circuit:${circuit}`,
  // Azure Firewalls are appliances to the routing, and keep their own ids.
  nva: nva => (nva.startsWith('firewall:') ? nva : `nva:${nva}`),
  routeServer: vnet => `route-server:${vnet}`,
  connectedGroup: () => 'connected-group',
  hub: hub => `hub:${hub}`,
  hubFirewall: hub => `firewall:${hub}`,
  hubGateway: (hub, type) => `${type}-gateway:${hub}`,
  hubGatewayFailure: (hub, type) => `${type}-gateway:${hub}`,
  hubConnection: (hub, vnet) => `hub-connection:${hub}/${vnet}`,
};
