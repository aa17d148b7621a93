export { elementNames } from './element-names';
export type { NameOf } from './element-names';
export type { Traffic } from './states';
export { TopologyDiagram } from './TopologyDiagram';
export type { TopologyDiagramProps } from './TopologyDiagram';
