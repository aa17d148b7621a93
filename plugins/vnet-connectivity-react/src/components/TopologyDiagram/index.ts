export { DiagramToolbar } from './DiagramToolbar';
export type { DiagramToolbarProps } from './DiagramToolbar';
export type { Traffic } from './states';
export { TopologyDiagram } from './TopologyDiagram';
export type { TopologyDiagramProps } from './TopologyDiagram';
