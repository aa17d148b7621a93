export type { Traffic } from './states';
export { TopologyDiagram } from './TopologyDiagram';
export type { TopologyDiagramProps } from './TopologyDiagram';
