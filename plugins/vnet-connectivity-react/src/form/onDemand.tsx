import { Progress } from '@backstage/core-components';
import type { ComponentProps } from 'react';
import { lazy, Suspense } from 'react';

// A form that opens without these loads them when they are shown.

const Circuits = lazy(async () => ({
  default: (await import('./CircuitsSection')).CircuitsSection,
}));
const Delivery = lazy(async () => ({
  default: (await import('./DeliverySection')).DeliverySection,
}));
const Gateways = lazy(async () => ({
  default: (await import('./GatewaysSection')).GatewaysSection,
}));
const Inspection = lazy(async () => ({
  default: (await import('./InspectionSection')).InspectionSection,
}));
const Spokes = lazy(async () => ({
  default: (await import('./SpokesSection')).SpokesSection,
}));
const Tags = lazy(async () => ({
  default: (await import('./TagsSection')).TagsSection,
}));
const VirtualNetworks = lazy(async () => ({
  default: (await import('./VirtualNetworksSection')).VirtualNetworksSection,
}));

/** {@link CircuitsSection}, loaded when it is shown. @public */
export function CircuitsSectionOnDemand(
  props: ComponentProps<typeof Circuits>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <Circuits {...props} />
    </Suspense>
  );
}

/** {@link DeliverySection}, loaded when it is shown. @public */
export function DeliverySectionOnDemand(
  props: ComponentProps<typeof Delivery>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <Delivery {...props} />
    </Suspense>
  );
}

/** {@link GatewaysSection}, loaded when it is shown. @public */
export function GatewaysSectionOnDemand(
  props: ComponentProps<typeof Gateways>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <Gateways {...props} />
    </Suspense>
  );
}

/** {@link InspectionSection}, loaded when it is shown. @public */
export function InspectionSectionOnDemand(
  props: ComponentProps<typeof Inspection>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <Inspection {...props} />
    </Suspense>
  );
}

/** {@link SpokesSection}, loaded when it is shown. @public */
export function SpokesSectionOnDemand(props: ComponentProps<typeof Spokes>) {
  return (
    <Suspense fallback={<Progress />}>
      <Spokes {...props} />
    </Suspense>
  );
}

/** {@link TagsSection}, loaded when it is shown. @public */
export function TagsSectionOnDemand(props: ComponentProps<typeof Tags>) {
  return (
    <Suspense fallback={<Progress />}>
      <Tags {...props} />
    </Suspense>
  );
}

/** {@link VirtualNetworksSection}, loaded when it is shown. @public */
export function VirtualNetworksSectionOnDemand(
  props: ComponentProps<typeof VirtualNetworks>,
) {
  return (
    <Suspense fallback={<Progress />}>
      <VirtualNetworks {...props} />
    </Suspense>
  );
}
