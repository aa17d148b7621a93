export { networkManagerCommitCommand } from './commands';
export { renderBicep } from './render-bicep';
