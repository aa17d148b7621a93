export type { NotTaken } from './existing';
export { importDocument } from './import-document';
export type { ImportedNetwork } from './import-network';
