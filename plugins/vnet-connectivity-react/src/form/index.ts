export { CircuitsSection } from './CircuitsSection';
export { DeliverySection } from './DeliverySection';
export { FieldHeading } from './FieldHeading';
export { GatewaysSection } from './GatewaysSection';
export { InspectionSection } from './InspectionSection';
export { InterconnectSection } from './InterconnectSection';
export { OnPremisesSection } from './OnPremisesSection';
export { RegionsSection } from './RegionsSection';
export { SpokesSection } from './SpokesSection';
export { TagsSection } from './TagsSection';
export type { Tags } from './TagsSection';
export type { SectionProps } from './types';
export { VirtualNetworksSection } from './VirtualNetworksSection';
export {
  CircuitsSectionOnDemand,
  GatewaysSectionOnDemand,
  InspectionSectionOnDemand,
} from './onDemand';
