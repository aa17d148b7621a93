export { mermaidOfGraph } from './mermaid';
export { networkReport } from './report';
export type { ReportInput } from './report';
