export { ConsequenceTable } from './ConsequenceTable';
