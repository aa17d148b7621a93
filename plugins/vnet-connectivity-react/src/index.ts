/**
 * React components shared by the pages and the wizard of VNet Connectivity.
 *
 * @packageDocumentation
 */
export * from './components/AddressPlanEditor';
export * from './components/ChoiceCards';
export * from './components/CircuitsEditor';
export * from './components/FilePreview';
export * from './components/FindingsList';
export * from './components/SitesEditor';
export * from './components/SpokesEditor';
export * from './components/TopologyDiagram';
export { fieldMessages, findingsAt } from './components/findingsAt';
export { KeyField } from './components/KeyField';
export type { KeyFieldProps } from './components/KeyField';
export { defineTexts } from './text/defineTexts';
export type { TextKey, TextValues, Translate } from './text/defineTexts';
export { formatBandwidth } from './components/formatBandwidth';
export { LabelledTextField } from './components/LabelledTextField';
export { NumberField } from './components/NumberField';
export type { NumberFieldProps } from './components/NumberField';
