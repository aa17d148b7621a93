export { useComparisonSettings } from './useComparisonSettings';
export type { ComparisonSettings } from './useComparisonSettings';
