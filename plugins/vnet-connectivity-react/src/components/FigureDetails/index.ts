export { FigureDetails } from './FigureDetails';
export type { FigureDetailsProps } from './FigureDetails';
