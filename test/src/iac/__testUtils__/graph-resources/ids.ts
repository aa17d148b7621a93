import type {
  Topology,
  VirtualNetwork,
} from 'backstage-plugin-vnet-connectivity-common';
import { secretsOf } from '../inputs';

/** The part of the body of a resource that the resource graph determines. */
export type ResourcePart = Readonly<Record<string, unknown>>;

export type Entry = [id: string, part: ResourcePart];

/** The ids of Azure resources by the keys of a resource graph, with the names of the product's documentation. */
export class Ids {
  readonly name: string;
  readonly secrets: ReturnType<typeof secretsOf>;
  readonly networks: ReadonlyMap<string, VirtualNetwork>;

  constructor(readonly topology: Topology, readonly deployedTo: string) {
    this.secrets = secretsOf(topology);
    this.name = topology.name;
    this.networks = new Map(
      topology.virtualNetworks.map(network => [network.key, network]),
    );
  }

  network(key: string): VirtualNetwork {
    const network = this.networks.get(key);
    if (!network) throw new Error(`There is no network ${key}.`);
    return network;
  }

  group(key: string, subscriptionId = this.subscriptionOf(key)): string {
    return `/subscriptions/${subscriptionId}/resourceGroups/rg-${this.name}-${key}`;
  }

  /** The resource group of what belongs to no region. */
  get centralGroup(): string {
    return `/subscriptions/${
      this.topology.subscriptionId ?? this.deployedTo
    }/resourceGroups/rg-${this.name}`;
  }

  /** Something beside a network, or in the central resource group. */
  beside(key: string | undefined, path: string): string {
    const group = key === undefined ? this.centralGroup : this.group(key);
    return `${group}/providers/Microsoft.Network/${path}`;
  }

  vnet(key: string): string {
    return (
      this.network(key).existingId ??
      this.beside(key, `virtualNetworks/vnet-${this.name}-${key}`)
    );
  }

  /** The resource group in which the gateways of a region stand: that of the region, or that of the virtual hubs. */
  gatewayHome(region: string): string | undefined {
    return this.topology.virtualWan ? undefined : region;
  }

  circuit(key: string): string {
    const circuit = this.topology.circuits.find(other => other.key === key);
    return (
      circuit?.existingId ??
      `${this.circuitGroup(
        key,
      )}/providers/Microsoft.Network/expressRouteCircuits/erc-${
        this.name
      }-${key}`
    );
  }

  circuitGroup(key: string): string {
    const circuit = this.topology.circuits.find(other => other.key === key);
    return this.group(
      key,
      circuit?.subscriptionId ??
        this.topology.subscriptionId ??
        this.deployedTo,
    );
  }

  private subscriptionOf(key: string): string {
    return (
      this.network(key).subscriptionId ??
      this.topology.subscriptionId ??
      this.deployedTo
    );
  }
}
