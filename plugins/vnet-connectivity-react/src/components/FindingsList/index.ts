export { FindingsList } from './FindingsList';
export type { FindingPlace, FindingsListProps } from './FindingsList';
