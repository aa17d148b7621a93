/**
 * React components shared by the pages and the wizard of VNet Connectivity.
 *
 * @packageDocumentation
 */
export { useHasAddressRegistry } from './address-registry/useHasAddressRegistry';
export { fromBase64Url, toBase64Url } from './base64url';
export { useChecker } from './checker/useChecker';
export type { LoadedChecker } from './checker/useChecker';
export type { Regions } from './components/AddressPlanEditor/allocate';
export { ChangeEffects } from './components/ChangeEffects/ChangeEffects';
export type { ChangeEffectsProps } from './components/ChangeEffects/ChangeEffects';
export { ChoiceCards } from './components/ChoiceCards/ChoiceCards';
export type {
  Choice,
  ChoiceCardsProps,
} from './components/ChoiceCards/ChoiceCards';
export type { Circuits } from './components/CircuitsEditor/CircuitsEditor';
export { ComparisonInputs } from './components/ComparisonTable/ComparisonInputs';
export type {
  ComparisonInputsProps,
  ComparisonInputsValue,
} from './components/ComparisonTable/ComparisonInputs';
export { ComparisonTable } from './components/ComparisonTable/ComparisonTable';
export type { ComparisonTableProps } from './components/ComparisonTable/ComparisonTable';
export { FileDiff } from './components/FileDiff/FileDiff';
export type { FileDiffProps } from './components/FileDiff/FileDiff';
export { FilePreview } from './components/FilePreview/FilePreview';
export type { FilePreviewProps } from './components/FilePreview/FilePreview';
export { FindingsList } from './components/FindingsList/FindingsList';
export type {
  FindingPlace,
  FindingsListProps,
} from './components/FindingsList/FindingsList';
export { LabelledTextField } from './components/LabelledTextField';
export type { FlowEndIds } from './components/LiveNetwork/FlowList';
export { LiveGraph } from './components/LiveGraph/LiveGraph';
export type { LiveGraphProps } from './components/LiveGraph/LiveGraph';
export { LiveNetwork } from './components/LiveNetwork/LiveNetwork';
export type { LiveNetworkProps } from './components/LiveNetwork/LiveNetwork';
export { countNotUnderstood, NotUnderstood } from './components/NotUnderstood';
export type { NotUnderstoodProps } from './components/NotUnderstood';
export { NetworkDiagram } from './components/NetworkDiagram/NetworkDiagram';
export type { NetworkDiagramProps } from './components/NetworkDiagram/NetworkDiagram';
export { AzureDriftPanel } from './components/NetworkDifference/AzureDriftPanel';
export type { AzureDriftPanelProps } from './components/NetworkDifference/AzureDriftPanel';
export { NetworkDifferencePanel } from './components/NetworkDifference/NetworkDifferencePanel';
export type { NetworkDifferencePanelProps } from './components/NetworkDifference/NetworkDifferencePanel';
export { NetworkExport } from './components/NetworkExport/NetworkExport';
export type { NetworkExportProps } from './components/NetworkExport/NetworkExport';
export { PlaceField } from './components/RegionFields/PlaceField';
export type { PlaceFieldProps } from './components/RegionFields/PlaceField';
export { ReachMatrix } from './components/ReachMatrix/ReachMatrix';
export type { ReachMatrixProps } from './components/ReachMatrix/ReachMatrix';
export { ReasonsTable } from './components/ReasonsTable';
export type { ReasonsTableProps } from './components/ReasonsTable';
export { RegionPickerOnDemand } from './components/RegionFields/RegionPickerOnDemand';
export type { RegionPickerOnDemandProps } from './components/RegionFields/RegionPickerOnDemand';
export { RoutesTable } from './components/RoutesTable/RoutesTable';
export type { RoutesTableProps } from './components/RoutesTable/RoutesTable';
export { SpecEditor } from './components/SpecEditor/SpecEditor';
export type { SpecEditorProps } from './components/SpecEditor/SpecEditor';
export { lineOf, locator } from './components/SpecEditor/locate';
export type { Spokes } from './components/SpokesEditor/SpokesEditor';
export { DiagramToolbar } from './components/TopologyDiagram/DiagramToolbar';
export type { DiagramToolbarProps } from './components/TopologyDiagram/DiagramToolbar';
export type {
  ElementNames,
  NameOf,
} from './components/TopologyDiagram/element-names';
export type { DiagramProps } from './components/TopologyDiagram/Diagram';
export { TopologyDiagram } from './components/TopologyDiagram/TopologyDiagram';
export type { TopologyDiagramProps } from './components/TopologyDiagram/TopologyDiagram';
export type { Traffic } from './components/TopologyDiagram/states';
export { WhatIfMatrix } from './components/WhatIfMatrix/WhatIfMatrix';
export type { WhatIfMatrixProps } from './components/WhatIfMatrix/WhatIfMatrix';
export { WorkProgress } from './components/WorkProgress';
export type { WorkProgressProps } from './components/WorkProgress';
export { fieldMessages, placesOf, plainTextOf } from './components/findingsAt';
export { formatBandwidth } from './components/FigureDetails/formatFigureValue';
export { useGraphNames } from './components/graph-names';
export { useDeferred, useSettled } from './components/hooks';
export { useShownFindings } from './components/useShownFindings';
export { CircuitsSection } from './form/CircuitsSection';
export { DeliverySection } from './form/DeliverySection';
export { FieldHeading } from './form/FieldHeading';
export { GatewaysSection } from './form/GatewaysSection';
export { InspectionSection } from './form/InspectionSection';
export { InterconnectSection } from './form/InterconnectSection';
export { OnPremisesSection } from './form/OnPremisesSection';
export { RegionsSection } from './form/RegionsSection';
export { SpokesSection } from './form/SpokesSection';
export { TagsSection } from './form/TagsSection';
export type { Tags } from './form/TagsSection';
export { VirtualNetworksSection } from './form/VirtualNetworksSection';
export {
  CircuitsSectionOnDemand,
  DeliverySectionOnDemand,
  GatewaysSectionOnDemand,
  InspectionSectionOnDemand,
  SpokesSectionOnDemand,
  TagsSectionOnDemand,
  VirtualNetworksSectionOnDemand,
} from './form/onDemand';
export type { SectionProps } from './form/types';
export { largestFile, readTextFile } from './networks/read-text-file';
export type { TextOfFile } from './networks/read-text-file';
export {
  useHasPortalNetworks,
  usePortalNetworks,
  useOpenedPortalNetwork,
} from './networks/usePortalNetworks';
export type { PortalNetworks } from './networks/usePortalNetworks';
export { zipRepository } from './repository-zip';
export { packText, unpackText } from './text-in-address';
export type { NetworkInput } from './work/network-input';
export { useWork } from './work/useWork';
export type { Work } from './work/useWork';
export type {
  AdviceInput,
  ComparisonInput,
  DriftInput,
  FailedInput,
  FailuresInput,
  FlowInput,
  ReadDocument,
  ReadInput,
  RoutesInput,
  ReportInput,
  WorkInput,
  WorkKind,
  WorkResult,
  Works,
} from './work/works';
