// Apart, so that a page loads the texts of what it shows only.
export { vnetConnectivityDiagramTranslationRef } from './texts/diagram';
export { vnetConnectivityReactTranslationRef } from './texts/components';
export { vnetConnectivityRegionPickerTranslationRef } from './texts/region-picker';
export { vnetConnectivityFormTranslationRef } from './texts/form';
