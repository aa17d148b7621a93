export { createGenerateAction } from './generate';
export { createPublishLocalAction } from './publish-local';
export { createRegisterAction } from './register';
export { createWaitForCatalogAction } from './wait-for-catalog';
