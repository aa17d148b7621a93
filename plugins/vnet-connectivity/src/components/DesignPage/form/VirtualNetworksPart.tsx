import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  natGatewaySkus,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import { fieldMessages } from 'backstage-plugin-vnet-connectivity-react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { SelectField } from './fields';
import { textOf } from './specData';
import type { PartProps } from './types';

/** What every network that is built has: encryption between its machines, and a way to the internet. */
export function VirtualNetworksPart({
  document,
  values,
  findings,
  onChange,
}: PartProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const { virtualNetworks } = values;
  const select = (
    field: 'encryption' | 'natGateway',
    help: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => {
    const { error, message } = fieldMessages(findings, [
      'virtualNetworks',
      field,
    ]);
    const { [field]: chosen, ...others } = virtualNetworks;
    return (
      <SelectField
        label={t(`design.form.${field}`)}
        value={textOf(chosen) || 'none'}
        options={options}
        error={error}
        helperText={message ?? help}
        onChange={value =>
          onChange(
            withFormSection(
              document,
              'virtualNetworks',
              value === 'none' ? others : { ...others, [field]: value },
            ),
            `virtualNetworks.${field}`,
          )
        }
      />
    );
  };
  return (
    <>
      {select(
        'encryption',
        t('design.form.encryptionHelp'),
        (['none', 'AllowUnencrypted'] as const).map(value => ({
          value,
          label: t(`design.form.encryptions.${value}`),
        })),
      )}
      {select(
        'natGateway',
        t('design.form.natGatewayHelp'),
        (['none', ...natGatewaySkus] as const).map(value => ({
          value,
          label: t(`design.form.natGateways.${value}`),
        })),
      )}
    </>
  );
}
