import type { DeliveryForm } from 'backstage-plugin-vnet-connectivity-common';
import { DeliverySection } from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useRef } from 'react';
import { defaultCi, readDestination } from '../form/destinations';
import { useDefaultValue } from '../form/useDefaultValue';
import { useTexts } from '../useTexts';
import { sectionField } from './sectionField';

/** In which language the network is written, and what builds it. */
export const deliveryField = sectionField<DeliveryForm>({
  name: 'VnetConnectivityDelivery',
  section: 'delivery',
  Body: function Delivery({ section, field: { formData, onChange } }) {
    const t = useTexts();
    const { kind } = readDestination(section.form.destination);
    const usual = defaultCi(kind);
    useDefaultValue(formData, { iac: ['terraform'], ci: usual }, onChange);
    // The pipeline follows the destination as long as nobody chose another one.
    const last = useRef(usual);
    useEffect(() => {
      if (last.current === usual) return;
      const follows = formData?.ci === last.current;
      last.current = usual;
      if (follows) onChange({ ...formData, ci: usual });
    });
    return (
      <DeliverySection
        {...section}
        usualCi={
          kind && kind !== 'local'
            ? {
                ci: usual,
                label: t('delivery.ciDefault', {
                  destination: t(`destination.${kind}.title`),
                }),
              }
            : undefined
        }
      />
    );
  },
});
