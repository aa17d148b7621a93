// Several, because a page loads all texts of a ref: Learn shows drawings and the region picker, and a form opens without results.
export { vnetConnectivityDiagramTranslationRef } from './texts/diagram';
export { vnetConnectivityAddressRegistryTranslationRef } from './texts/address-registry';
export { vnetConnectivityAnswersTranslationRef } from './texts/answers';
export { vnetConnectivityExistingNetworkTranslationRef } from './texts/existing-network';
export { vnetConnectivityNetworkTranslationRef } from './texts/network';
export { vnetConnectivityChangeTranslationRef } from './texts/change';
export { vnetConnectivityDifferenceTranslationRef } from './texts/difference';
export { vnetConnectivityReactTranslationRef } from './texts/components';
export { vnetConnectivityRegionPickerTranslationRef } from './texts/region-picker';
export { vnetConnectivityResultsTranslationRef } from './texts/results';
