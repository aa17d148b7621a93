export type { ArmForm } from './arm/forms';
export type { ArmNote } from './arm/missing';
export { DocumentTooLarge, formsOfDocument } from './recognise';
export type { FormOfDocument } from './recognise';
export { documentOfGraph } from './topology/document-of-graph';
export { graphOfDocument } from './topology/graph-of-document';
export { isTopologyDocument, parseTopologyDocument } from './topology/parse';
export type { ParsedTopology } from './topology/parse';
export type { TopologyDocument } from './topology/schema';
