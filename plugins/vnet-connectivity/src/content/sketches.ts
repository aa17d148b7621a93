/** A box of a {@link Sketch}, on a grid of columns and rows. */
export interface SketchNode {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly kind: 'network' | 'hub' | 'appliance' | 'site' | 'manager';
  readonly column: number;
  readonly row: number;
}

/** A line of a {@link Sketch}; dashed where it manages or announces routes and carries no traffic. */
export interface SketchLink {
  readonly from: string;
  readonly to: string;
  readonly dashed?: boolean;
}

/** A drawing of something that the product has no resource graph for. */
export interface Sketch {
  readonly title: string;
  /** The drawing in words. */
  readonly description: string;
  readonly nodes: readonly SketchNode[];
  readonly links: readonly SketchLink[];
}

export const virtualWanSketch: Sketch = {
  title: 'Two regions and a data centre on one Virtual WAN',
  description:
    'Each region has a hub that Microsoft runs. The networks of the region and the data centre connect to the hub; the two hubs connect to each other.',
  nodes: [
    {
      id: 'a1',
      label: 'VNet',
      detail: 'West Europe',
      kind: 'network',
      column: 0,
      row: 0,
    },
    {
      id: 'a2',
      label: 'VNet',
      detail: 'West Europe',
      kind: 'network',
      column: 0,
      row: 1,
    },
    {
      id: 'hubA',
      label: 'Virtual hub',
      detail: 'West Europe',
      kind: 'hub',
      column: 1,
      row: 0,
    },
    {
      id: 'hubB',
      label: 'Virtual hub',
      detail: 'North Europe',
      kind: 'hub',
      column: 2,
      row: 0,
    },
    {
      id: 'b1',
      label: 'VNet',
      detail: 'North Europe',
      kind: 'network',
      column: 3,
      row: 0,
    },
    {
      id: 'b2',
      label: 'VNet',
      detail: 'North Europe',
      kind: 'network',
      column: 3,
      row: 1,
    },
    { id: 'hq', label: 'Data centre', kind: 'site', column: 1.5, row: 1.4 },
  ],
  links: [
    { from: 'a1', to: 'hubA' },
    { from: 'a2', to: 'hubA' },
    { from: 'hubA', to: 'hubB' },
    { from: 'b1', to: 'hubB' },
    { from: 'b2', to: 'hubB' },
    { from: 'hubA', to: 'hq' },
    { from: 'hubB', to: 'hq' },
  ],
};

export const routingHubSketch: Sketch = {
  title: 'A hub with a firewall or routing appliance in each region',
  description:
    'Each region has a hub network with a firewall. The spokes are peered with the hub of their region, and the hubs with each other. A Route Server in the hub exchanges routes with the appliance and the gateway; no traffic passes through it. The data centre reaches the gateway of one hub.',
  nodes: [
    {
      id: 'a1',
      label: 'Spoke',
      detail: 'West Europe',
      kind: 'network',
      column: 0,
      row: 0,
    },
    {
      id: 'hubA',
      label: 'Firewall',
      detail: 'hub West Europe',
      kind: 'appliance',
      column: 1,
      row: 0,
    },
    {
      id: 'hubB',
      label: 'Firewall',
      detail: 'hub North Europe',
      kind: 'appliance',
      column: 2,
      row: 0,
    },
    {
      id: 'b1',
      label: 'Spoke',
      detail: 'North Europe',
      kind: 'network',
      column: 3,
      row: 0,
    },
    {
      id: 'rs',
      label: 'Route Server',
      detail: 'hub West Europe',
      kind: 'manager',
      column: 0,
      row: 1.4,
    },
    {
      id: 'gw',
      label: 'Gateway',
      detail: 'hub West Europe',
      kind: 'hub',
      column: 1,
      row: 1.4,
    },
    { id: 'hq', label: 'Data centre', kind: 'site', column: 2, row: 1.4 },
  ],
  links: [
    { from: 'a1', to: 'hubA' },
    { from: 'hubA', to: 'hubB' },
    { from: 'hubB', to: 'b1' },
    { from: 'hubA', to: 'gw' },
    { from: 'gw', to: 'hq' },
    { from: 'rs', to: 'hubA', dashed: true },
    { from: 'rs', to: 'gw', dashed: true },
  ],
};

export const networkManagerSketch: Sketch = {
  title: 'A mesh that Virtual Network Manager keeps',
  description:
    'Four networks are connected each with each other. Virtual Network Manager looks after the connections; no traffic passes through it.',
  nodes: [
    {
      id: 'a',
      label: 'VNet',
      detail: 'West Europe',
      kind: 'network',
      column: 0,
      row: 0,
    },
    {
      id: 'b',
      label: 'VNet',
      detail: 'North Europe',
      kind: 'network',
      column: 1.5,
      row: 0,
    },
    {
      id: 'c',
      label: 'VNet',
      detail: 'Sweden Central',
      kind: 'network',
      column: 0,
      row: 1.4,
    },
    {
      id: 'd',
      label: 'VNet',
      detail: 'France Central',
      kind: 'network',
      column: 1.5,
      row: 1.4,
    },
    {
      id: 'm',
      label: 'Network Manager',
      detail: 'one configuration',
      kind: 'manager',
      column: 3,
      row: 0.7,
    },
  ],
  links: [
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c' },
    { from: 'a', to: 'd' },
    { from: 'b', to: 'c' },
    { from: 'b', to: 'd' },
    { from: 'c', to: 'd' },
    { from: 'm', to: 'b', dashed: true },
    { from: 'm', to: 'd', dashed: true },
  ],
};
