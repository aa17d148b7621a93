export { SketchDiagram } from './SketchDiagram';
