// Two, so that the Learn page loads the texts of drawings and of the region picker only.
export { vnetConnectivityDiagramTranslationRef } from './texts/diagram';
export { vnetConnectivityReactTranslationRef } from './texts/components';
