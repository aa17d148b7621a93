export { TopologyDiagram } from './TopologyDiagram';
export type { TopologyDiagramProps } from './TopologyDiagram';
