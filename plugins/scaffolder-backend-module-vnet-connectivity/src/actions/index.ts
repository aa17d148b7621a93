export { createGenerateAction } from './generate';
export { createPublishLocalAction } from './publish-local';
export { createWaitForCatalogAction } from './wait-for-catalog';
