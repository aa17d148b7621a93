export { AzureIpam } from './AzureIpam';
export { rangesInFile } from './taken-file';
export { AddressRegistry } from './AddressRegistry';
export { AddressStore } from './AddressStore';
export { readAddressRegistryOptions } from './options';
export { createAddressRoutes } from './routes';
export { rangesInAzure, rangesInCatalog } from './sources';
