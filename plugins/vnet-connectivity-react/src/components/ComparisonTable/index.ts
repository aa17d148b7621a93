export { ComparisonInputs } from './ComparisonInputs';
export type {
  ComparisonInputsProps,
  ComparisonInputsValue,
} from './ComparisonInputs';
export { ComparisonTable } from './ComparisonTable';
export type { ComparisonTableProps } from './ComparisonTable';
