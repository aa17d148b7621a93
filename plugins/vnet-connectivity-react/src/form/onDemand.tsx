import { Progress } from '@backstage/core-components';
import type { ComponentProps, ComponentType, LazyExoticComponent } from 'react';
import { lazy, Suspense } from 'react';
import type { CircuitsSection } from './CircuitsSection';
import type { DeliverySection } from './DeliverySection';
import type { GatewaysSection } from './GatewaysSection';
import type { InspectionSection } from './InspectionSection';
import type { SpokesSection } from './SpokesSection';
import type { TagsSection } from './TagsSection';
import type { VirtualNetworksSection } from './VirtualNetworksSection';

/** A section that is loaded when it is shown, for a form that opens without it. */
function onDemand<C extends ComponentType<any>>(load: () => Promise<C>) {
  const Section = lazy(async () => ({ default: await load() }));
  return function SectionOnDemand(
    props: ComponentProps<LazyExoticComponent<C>>,
  ) {
    return (
      <Suspense fallback={<Progress />}>
        <Section {...props} />
      </Suspense>
    );
  };
}

/** {@link CircuitsSection}, loaded when it is shown. @public */
export const CircuitsSectionOnDemand: typeof CircuitsSection = onDemand(
  async () => (await import('./CircuitsSection')).CircuitsSection,
);

/** {@link DeliverySection}, loaded when it is shown. @public */
export const DeliverySectionOnDemand: typeof DeliverySection = onDemand(
  async () => (await import('./DeliverySection')).DeliverySection,
);

/** {@link GatewaysSection}, loaded when it is shown. @public */
export const GatewaysSectionOnDemand: typeof GatewaysSection = onDemand(
  async () => (await import('./GatewaysSection')).GatewaysSection,
);

/** {@link InspectionSection}, loaded when it is shown. @public */
export const InspectionSectionOnDemand: typeof InspectionSection = onDemand(
  async () => (await import('./InspectionSection')).InspectionSection,
);

/** {@link SpokesSection}, loaded when it is shown. @public */
export const SpokesSectionOnDemand: typeof SpokesSection = onDemand(
  async () => (await import('./SpokesSection')).SpokesSection,
);

/** {@link TagsSection}, loaded when it is shown. @public */
export const TagsSectionOnDemand: typeof TagsSection = onDemand(
  async () => (await import('./TagsSection')).TagsSection,
);

/** {@link VirtualNetworksSection}, loaded when it is shown. @public */
export const VirtualNetworksSectionOnDemand: typeof VirtualNetworksSection =
  onDemand(
    async () =>
      (await import('./VirtualNetworksSection')).VirtualNetworksSection,
  );
