// Separate exports, so that a page loads only the texts that it shows.
export { vnetConnectivityDiagramTranslationRef } from './texts/diagram';
export { vnetConnectivityReactTranslationRef } from './texts/components';
export { vnetConnectivityRegionPickerTranslationRef } from './texts/region-picker';
export { vnetConnectivityFormTranslationRef } from './texts/form';
