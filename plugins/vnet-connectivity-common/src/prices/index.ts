export { readComparisonSettings } from './comparison-settings';
export type { ComparisonSettings } from './comparison-settings';
export { nothingRetrieved, parseRetrievedPrices } from './retrieved-prices';
export type { RetrievedPrices } from './retrieved-prices';
