import { Progress } from '@backstage/core-components';
import type { ComponentProps } from 'react';
import { lazy, Suspense } from 'react';

// A form that opens without these loads them when they are shown.

const Circuits = lazy(async () => ({
  default: (await import('./CircuitsSection')).CircuitsSection,
}));
const Gateways = lazy(async () => ({
  default: (await import('./GatewaysSection')).GatewaysSection,
}));
const Inspection = lazy(async () => ({
  default: (await import('./InspectionSection')).InspectionSection,
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
