import type { OpenedDocument } from './opened';
import { hubAndSpokesExport } from './example-export';
import { twoRegionsState } from './example-state';
import { applianceTopology } from './example-topology';

/** Small documents in the three most common forms. */
export const examples: readonly OpenedDocument[] = [
  { name: 'hub-and-spokes.resource-graph.json', text: hubAndSpokesExport },
  { name: 'two-regions.tfstate.json', text: twoRegionsState },
  { name: 'appliance.topology.yaml', text: applianceTopology },
];
