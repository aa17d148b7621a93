/**
 * React components shared by the pages and the wizard of VNet Connectivity.
 *
 * @packageDocumentation
 */
export * from './checker';
export * from './components/AddressPlanEditor';
export * from './components/ChoiceCards';
export * from './components/CircuitsEditor';
export * from './components/FileDiff';
export * from './components/FilePreview';
export * from './components/FindingsList';
export * from './components/LiveNetwork';
export * from './components/SitesEditor';
export * from './components/SpecEditor';
export * from './components/SpokesEditor';
export * from './components/TopologyDiagram';
export * from './components/ComparisonTable';
export * from './components/FigureDetails';
export * from './components/RoutesTable';
export * from './components/WhatIfMatrix';
export * from './form';
export {
  fieldMessages,
  findingsAt,
  placesOf,
  plainTextOf,
} from './components/findingsAt';
export { useSettled } from './components/useSettled';
export { useShownFindings } from './components/useShownFindings';
export { KeyField } from './components/KeyField';
export type { KeyFieldProps } from './components/KeyField';
export { formatBandwidth } from './components/formatBandwidth';
export { zipRepository } from './repository-zip';
export { fromBase64Url, toBase64Url } from './base64url';
export { packText, unpackText } from './text-in-address';
export { LabelledTextField } from './components/LabelledTextField';
export { NumberField } from './components/NumberField';
export type { NumberFieldProps } from './components/NumberField';
export { WorkProgress } from './components/WorkProgress';
export type { WorkProgressProps } from './components/WorkProgress';
export * from './work';
export { RegionPickerOnDemand } from './components/RegionFields/RegionPickerOnDemand';
export { PlaceField } from './components/RegionFields/PlaceField';
export type { PlaceFieldProps } from './components/RegionFields/PlaceField';
export type { RegionPickerOnDemandProps } from './components/RegionFields/RegionPickerOnDemand';
