import { Progress } from '@backstage/core-components';
import type { ComponentProps, ComponentType, LazyExoticComponent } from 'react';
import { lazy, Suspense } from 'react';

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
export const CircuitsSectionOnDemand = onDemand(
  async () => (await import('./CircuitsSection')).CircuitsSection,
);

/** {@link DeliverySection}, loaded when it is shown. @public */
export const DeliverySectionOnDemand = onDemand(
  async () => (await import('./DeliverySection')).DeliverySection,
);

/** {@link GatewaysSection}, loaded when it is shown. @public */
export const GatewaysSectionOnDemand = onDemand(
  async () => (await import('./GatewaysSection')).GatewaysSection,
);

/** {@link InspectionSection}, loaded when it is shown. @public */
export const InspectionSectionOnDemand = onDemand(
  async () => (await import('./InspectionSection')).InspectionSection,
);

/** {@link SpokesSection}, loaded when it is shown. @public */
export const SpokesSectionOnDemand = onDemand(
  async () => (await import('./SpokesSection')).SpokesSection,
);

/** {@link TagsSection}, loaded when it is shown. @public */
export const TagsSectionOnDemand = onDemand(
  async () => (await import('./TagsSection')).TagsSection,
);

/** {@link VirtualNetworksSection}, loaded when it is shown. @public */
export const VirtualNetworksSectionOnDemand = onDemand(
  async () => (await import('./VirtualNetworksSection')).VirtualNetworksSection,
);
